package io.darkroom.it;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test whose server runs the WAR that the build made. */
@ExtendWith(ArquillianExtension.class)
abstract class DeployedWar {
    @Deployment(testable = false)
    public static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "darkroom.war").importFrom(new File(System.getProperty("war.file"))).as(WebArchive.class);
    }
}
