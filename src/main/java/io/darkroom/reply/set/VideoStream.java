package io.darkroom.reply.set;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.record.Field;
import io.darkroom.catalog.record.Fields;
import io.darkroom.protocol.ObjectPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A video of a set that players may choose by its bit rate. Reference: r-mbrset.md
 *
 * @param path as its record of static content has it
 */
public record VideoStream(String path, long bitsPerSecond) {
    /** Of a video set, or of the one video that the object is; what has no path or no bit rate is no stream. */
    public static List<VideoStream> of(ObjectPath object, Optional<String> imageSet, SetSources sources) {
        var references = new References(sources);
        Optional<SetReference> found = references.ofPath(object);
        Optional<String> text = imageSet.filter(given -> !given.isBlank()).map(sources.texts()::imageSet).or(() -> found.flatMap(SetReference::imageSet));
        Stream<SetReference> videos = text.map(set -> new SetBudget().items(set).stream().map(fields -> references.of(fields.getFirst())))
                .orElseGet(found::stream);
        return videos.flatMap(video -> video.statics().flatMap(VideoStream::of).stream()).toList();
    }

    public boolean hasSuffix(String suffix) {
        return path.toLowerCase(Locale.ROOT).endsWith("." + suffix);
    }

    private static Optional<VideoStream> of(Entry video) {
        String path = video.record().text(Fields.PATH).strip();
        OptionalLong rate = bitRate(video);
        return path.isEmpty() || rate.isEmpty() ? Optional.empty() : Optional.of(new VideoStream(path, rate.getAsLong()));
    }

    private static OptionalLong bitRate(Entry video) {
        OptionalLong total = video.value(Fields.TOTAL_STREAM_BIT_RATE);
        List<Long> parts = Stream.<Field<OptionalLong>>of(Fields.VIDEO_BIT_RATE, Fields.AUDIO_BIT_RATE).map(video::value)
                .filter(OptionalLong::isPresent).map(OptionalLong::getAsLong).toList();
        return total.isPresent() || parts.isEmpty() ? total : OptionalLong.of(parts.stream().mapToLong(Long::longValue).sum());
    }
}
