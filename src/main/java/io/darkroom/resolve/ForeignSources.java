package io.darkroom.resolve;

import io.darkroom.catalog.value.Attributes;
import io.darkroom.foreign.Fetched;
import io.darkroom.foreign.ForeignImages;
import io.darkroom.foreign.ForeignUrl;
import io.darkroom.render.LayerSource;
import io.darkroom.render.SourceFile;
import java.lang.ref.Cleaner;
import java.time.Instant;
import java.util.Optional;

/** Images of other servers, as far as the catalog allows them. Reference: r-request-nesting-and-embedding.md, r-rooturl.md, r-allowdirecturls.md */
record ForeignSources(ForeignImages images) {
    private static final long MOST_SECONDS = 15;
    /** A fetched file may be removed once no request can open it any more. */
    private static final Cleaner RELEASE = Cleaner.create();

    LayerSource.OfFile fetch(String url, Resolved resolved) {
        String root = resolved.attributes().value(Attributes.ROOT_URL);
        ForeignUrl foreign = ForeignUrl.resolve(url, Optional.of(root).filter(text -> !text.isEmpty()), resolved.attributes().value(Attributes.ALLOW_DIRECT_URLS));
        Fetched fetched = images.fetch(foreign, Instant.now().plusSeconds(MOST_SECONDS));
        var file = new SourceFile(fetched.path(), foreign.written(), fetched.length(), fetched.modified());
        RELEASE.register(file, fetched::close);
        return LayerSource.OfFile.plain(file);
    }
}
