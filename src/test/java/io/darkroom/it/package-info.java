/** Tests over HTTP against the WAR as WildFly runs it; what they expect is computed here, without Darkroom's own code. */
package io.darkroom.it;
