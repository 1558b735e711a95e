package io.darkroom.reply.set;

/** A name and its text. */
public record SetAttribute(String name, String value) implements SetNode {}
