package io.darkroom.command;

import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.IccEmbed;
import io.darkroom.command.request.PrintRes;
import io.darkroom.command.request.Quantize;
import io.darkroom.command.request.Qlt;
import io.darkroom.command.request.Req;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.source.Src;
import io.darkroom.command.view.Bgc;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A request whose commands have been read and checked: its own, those of its layers, and those of the composite image. */
public final class ImageRequest extends CommandValues {
    private static final List<Command<?>> OF_THE_REPLY =
            List.of(Fmt.COMMAND, Qlt.COMMAND, IccEmbed.COMMAND, PrintRes.COMMAND, Quantize.COMMAND, Req.COMMAND, Bgc.COMMAND);

    private final ObjectPath object;
    private final List<Layer> layers;
    private final Layer composite;
    private final List<String> ignored;

    ImageRequest(ObjectPath object, Map<String, Object> values, List<Layer> layers, Layer composite, List<String> ignored) {
        super(values);
        this.object = object;
        this.layers = List.copyOf(layers);
        this.composite = composite;
        this.ignored = List.copyOf(ignored);
    }

    /** Refuses what is documented but not supported; a request type that ignores other commands is read leniently. */
    public static ImageRequest parse(RequestString request) {
        return RequestReading.of(request);
    }

    /** Reads only what decides about the form of the reply, as far as it can be read, for a request that can't be read as a whole. */
    public static ImageRequest replyForm(RequestString request) {
        List<Modifier> readable = request.modifiers().stream()
                .filter(modifier -> isReadable(() -> RequestReading.of(new RequestString(request.object(), List.of(modifier)), true))).toList();
        return RequestReading.of(new RequestString(request.object(), readable), true);
    }

    /** Whether it could stand in a request alone. */
    public static boolean isReadable(Modifier modifier) {
        return isReadable(() -> parse(new RequestString(ObjectPath.EMPTY, List.of(modifier))));
    }

    private static boolean isReadable(Supplier<ImageRequest> reading) {
        try {
            reading.get();
            return true;
        } catch (Fault unreadable) {
            return false;
        }
    }

    /** Whether it describes no image at all. */
    public boolean describesNothing() {
        return object.isEmpty() && layers.size() == 1 && base().isEmpty();
    }

    public ObjectPath object() {
        return object;
    }

    /** Layer 0, which is always there, and the others by ascending number. */
    public List<Layer> layers() {
        return layers;
    }

    /** What the layer shows; layer 0 takes the object of the request if it has no source of its own. Reference: r-src.md */
    public Optional<ImageObject> sourceOf(Layer layer) {
        return layer.value(Src.COMMAND).map(Src::object)
                .or(() -> layer.number() == 0 && !object.isEmpty() ? Optional.of(new ImageObject.Named(object)) : Optional.empty());
    }

    /** The same request with other values for some of its layers. */
    public ImageRequest withLayers(UnaryOperator<Layer> change) {
        return new ImageRequest(object, values(), layers.stream().map(change).toList(), composite, ignored);
    }

    /** The same request with those of its layers alone. */
    public ImageRequest onlyLayers(Predicate<Layer> wanted) {
        return new ImageRequest(object, values(), layers.stream().filter(wanted).toList(), composite, ignored);
    }

    public Layer base() {
        return layers.getFirst();
    }

    public Layer composite() {
        return composite;
    }

    /** The same request with one value set, or set anew. */
    public <T> ImageRequest with(Command<T> command, T value) {
        var more = new HashMap<>(values());
        more.put(command.name(), value);
        return new ImageRequest(object, more, layers, composite, ignored);
    }

    /** The request as part of another one, which alone says what its reply is. Reference: r-request-nesting-and-embedding.md */
    public ImageRequest nested() {
        var kept = new HashMap<>(values());
        OF_THE_REPLY.forEach(command -> kept.remove(command.name()));
        return new ImageRequest(object, kept, layers, composite, ignored);
    }

    /** The modifiers of a nested request without those that say what its reply is: whatever they say, it isn't even read. */
    public static List<Modifier> nested(List<Modifier> modifiers) {
        return modifiers.stream().filter(modifier -> !(modifier instanceof Modifier.Assignment assignment)
                || Commands.spelled(assignment.name()).filter(spelling -> OF_THE_REPLY.contains(spelling.command())).isEmpty()).toList();
    }

    /** All that it says about a picture, for a layer that shows the picture. */
    public Map<String, Object> asLayer() {
        var all = new HashMap<>(composite.values());
        all.putAll(base().values());
        return all;
    }

    /** Names that had no effect, in the order of the request. */
    public List<String> ignored() {
        return ignored;
    }
}
