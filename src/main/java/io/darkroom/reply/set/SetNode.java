package io.darkroom.reply.set;

/** What stands within an element: in JSON both are members of an object, in XML they differ. */
public sealed interface SetNode permits SetAttribute, SetElement {
    String name();
}
