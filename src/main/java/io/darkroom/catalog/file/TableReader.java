package io.darkroom.catalog.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Reads a tab-separated table row by row; empty lines are passed over. Reference: r-catalog-data-files.md */
public final class TableReader implements Closeable {
    static final long LARGEST = 1L << 30;
    static final int LONGEST_ROW = 1_000_000;
    static final int MOST_CELLS = 1_000;
    private static final int END = -1;

    /** A field without its quotes. */
    public record Cell(String text, boolean quoted) {}

    private final Problems problems;
    private final Reader reader;
    private final char[] chars = new char[1 << 15];
    private final StringBuilder text = new StringBuilder();
    private final List<Cell> row = new ArrayList<>();
    private int at;
    private int end;
    private int line = 1;
    private int rowLine = 1;
    private int length;

    private TableReader(Reader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    public static TableReader open(Problems problems) throws IOException, BadCatalog {
        return new TableReader(CatalogText.open(problems.file(), LARGEST), problems);
    }

    /** The cells of the next row, good until the next call; none at the end. */
    public List<Cell> next() throws IOException, BadCatalog {
        try {
            do {
                row.clear();
                length = 0;
                rowLine = line;
                if (peek() == END) {
                    return row;
                }
                cells();
            } while (row.size() == 1 && row.getFirst().text().isEmpty());
            return row;
        } catch (CharacterCodingException e) {
            throw problems.error(line, "starts with the mark of UTF-8, but is not UTF-8");
        }
    }

    /** Where the row of the last call began. */
    public int line() {
        return rowLine;
    }

    private void cells() throws IOException, BadCatalog {
        int separator;
        do {
            if (row.size() == MOST_CELLS) {
                throw problems.error(rowLine, "has more than " + MOST_CELLS + " fields in a row");
            }
            row.add(peek() == '"' ? quoted() : plain());
            separator = take();
        } while (separator == '\t');
        if (separator == '\r' && peek() == '\n') {
            take();
        }
        line += separator == END ? 0 : 1;
    }

    private Cell plain() throws IOException, BadCatalog {
        text.setLength(0);
        while (!separates(peek())) {
            append(take());
        }
        String cell = text.toString();
        // Single quotes count within a line only: a text that begins with an apostrophe must not swallow the rows behind it.
        String inner = TextString.unquoted(cell);
        return new Cell(inner, inner.length() != cell.length());
    }

    private Cell quoted() throws IOException, BadCatalog {
        text.setLength(0);
        int opened = line;
        take();
        while (true) {
            int c = take();
            if (c == END) {
                throw problems.error(opened, "a field opens with a double quote that is never closed");
            }
            if (c == '"') {
                if (peek() != '"') {
                    break;
                }
                take();
            }
            line += c == '\n' || c == '\r' && peek() != '\n' ? 1 : 0;
            append(c);
        }
        if (!separates(peek())) {
            throw problems.error(line, "a field goes on behind its closing quote; a double quote within a quoted field must be written twice");
        }
        return new Cell(text.toString(), true);
    }

    private void append(int c) throws BadCatalog {
        if (++length > LONGEST_ROW) {
            throw problems.error(rowLine, "has a row of more than " + LONGEST_ROW + " characters");
        }
        text.append((char) c);
    }

    private static boolean separates(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == END;
    }

    private int take() throws IOException {
        int c = peek();
        at++;
        return c;
    }

    private int peek() throws IOException {
        if (at >= end) {
            if (end == END) {
                return END;
            }
            end = reader.read(chars);
            at = 0;
            return end == END ? END : chars[0];
        }
        return chars[at];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
