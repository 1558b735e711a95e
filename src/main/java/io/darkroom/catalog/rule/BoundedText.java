package io.darkroom.catalog.rule;

/** Text that a regular expression may look at for so long only: some expressions take time without end over texts that don't match. */
final class BoundedText implements CharSequence {
    /** The expression has looked at more characters than it may. */
    static final class Exhausted extends RuntimeException {
        Exhausted() {
            super("too many steps", null, false, false);
        }
    }

    /** The looks that are left, for all the expressions of one request together. */
    static final class Budget {
        private long left;

        Budget(long looks) {
            this.left = looks;
        }
    }

    private final String text;
    private final Budget budget;

    BoundedText(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public char charAt(int index) {
        if (--budget.left < 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
