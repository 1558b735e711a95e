package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.DefaultImage;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.render.SourceFiles;
import io.darkroom.render.SourceFolders;
import java.util.Locale;

/** A request whose images have all been found, be it that the default image stands for one that is missing. Reference: r-is-http-defaultimage.md */
record Substitution(ImageRequest request, SourceFiles files) {
    static Substitution of(ImageRequest request, SourceFolders folders) {
        try {
            return new Substitution(request, SourceFiles.of(request, folders));
        } catch (Fault missing) {
            ObjectPath stands = request.value(DefaultImage.COMMAND).flatMap(DefaultImage::object).orElseThrow(() -> missing);
            if (missing.code() != ErrorCode.IMAGE_NOT_FOUND || isDrawing(request.object())) {
                throw missing;
            }
            ImageRequest instead = request.insteadOf(stands);
            return new Substitution(instead, SourceFiles.of(instead, folders));
        }
    }

    /** The page excepts drawings. */
    private static boolean isDrawing(ObjectPath object) {
        return object.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }
}
