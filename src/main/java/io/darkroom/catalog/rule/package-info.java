/** What happens to a request before it is read: rules, locks and obfuscation. */
package io.darkroom.catalog.rule;
