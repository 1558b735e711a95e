package io.darkroom.reply.content;

import io.darkroom.catalog.Catalogs;
import io.darkroom.reply.Sender;
import java.nio.file.Path;
import java.util.List;

/**
 * A request for static content as it came.
 *
 * @param path  what follows /is/content, still encoded; empty or with its slash
 * @param query still encoded; empty when there is none
 * @param roots the server's own root folders, of which catalogs name folders
 */
public record ContentCall(String path, String query, Sender sender, Catalogs catalogs, List<Path> roots) {
    public ContentCall {
        roots = List.copyOf(roots);
    }
}
