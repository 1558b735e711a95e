/** Image maps: the areas of all layers, moved to where the reply shows what they stand for. */
package io.darkroom.plan.map;
