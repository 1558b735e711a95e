package io.darkroom.reply.set;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.StringLocalization;
import java.util.Optional;

/**
 * What a set is made from.
 *
 * @param main     the catalog in which the references of sets are looked for
 * @param labelKey the key of user data that labels images and swatches
 */
public record SetSources(ObjectResolution resolution, Catalog main, StringLocalization texts, Optional<String> labelKey, ImageFacts facts) {}
