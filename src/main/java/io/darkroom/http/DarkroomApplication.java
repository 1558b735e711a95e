package io.darkroom.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the resource at /is/image: the WAR's context root gives the first part. */
@ApplicationPath("image")
public class DarkroomApplication extends Application {
}
