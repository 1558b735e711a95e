package io.darkroom.catalog.value;

/** What tells that a kept reply is out of date, numbered from 0. Reference: r-cachevalidationpolicy.md */
public enum CacheValidation { EXPIRATION, CATALOG }
