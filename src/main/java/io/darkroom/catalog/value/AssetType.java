package io.darkroom.catalog.value;

/** What kind of set an image set is. Reference: r-assettype-cat.md */
public enum AssetType { MEDIASET, SPINSET, SPINSET2D, VIDEOSET, IMAGESET, ECATALOG }
