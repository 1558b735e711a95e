package io.darkroom.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the resources below /is, the WAR's context root; each of them says where. */
@ApplicationPath("/")
public class DarkroomApplication extends Application {
}
