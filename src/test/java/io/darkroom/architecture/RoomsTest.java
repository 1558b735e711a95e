package io.darkroom.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Calls go one way through the rooms, and foreign types stay where they belong. */
class RoomsTest {
    private static final JavaClasses DARKROOM =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.darkroom");

    @Test
    void callsGoOneWay() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("http").definedBy("io.darkroom.http..")
                .layer("health").definedBy("io.darkroom.health..")
                .layer("metrics").definedBy("io.darkroom.metrics..")
                .layer("jobs").definedBy("io.darkroom.jobs..")
                .layer("reply").definedBy("io.darkroom.reply..")
                .layer("save").definedBy("io.darkroom.save..")
                .layer("resolve").definedBy("io.darkroom.resolve..")
                .layer("catalog").definedBy("io.darkroom.catalog..")
                .layer("foreign").definedBy("io.darkroom.foreign..")
                .layer("cache").definedBy("io.darkroom.cache..")
                .layer("render").definedBy("io.darkroom.render..")
                .layer("plan").definedBy("io.darkroom.plan..")
                .layer("command").definedBy("io.darkroom.command..")
                .layer("protocol").definedBy("io.darkroom.protocol..")
                .layer("vips").definedBy("io.darkroom.vips..")
                .whereLayer("http").mayNotBeAccessedByAnyLayer()
                .whereLayer("health").mayOnlyBeAccessedByLayers("http")
                .whereLayer("metrics").mayOnlyBeAccessedByLayers("http")
                .whereLayer("jobs").mayOnlyBeAccessedByLayers("http")
                .whereLayer("reply").mayOnlyBeAccessedByLayers("http", "jobs")
                .whereLayer("save").mayOnlyBeAccessedByLayers("http", "jobs", "reply", "metrics")
                .whereLayer("resolve").mayOnlyBeAccessedByLayers("http", "jobs", "reply")
                .whereLayer("catalog").mayOnlyBeAccessedByLayers("http", "jobs", "reply", "resolve")
                .whereLayer("render").mayOnlyBeAccessedByLayers("reply", "save", "resolve", "metrics")
                .whereLayer("plan").mayOnlyBeAccessedByLayers("render", "resolve")
                .whereLayer("command").mayOnlyBeAccessedByLayers("http", "jobs", "reply", "save", "resolve", "render", "plan")
                .whereLayer("cache").mayOnlyBeAccessedByLayers("http", "reply", "metrics")
                .whereLayer("foreign").mayOnlyBeAccessedByLayers("http", "jobs", "reply", "resolve")
                .whereLayer("vips").mayOnlyBeAccessedByLayers("reply", "save", "render", "command", "health", "metrics")
                .check(DARKROOM);
    }

    @Test
    void nativeMemoryStaysInItsRoom() {
        noClasses().that().resideOutsideOfPackage("io.darkroom.vips..").should().dependOnClassesThat().areAssignableTo(MemorySegment.class)
                .check(DARKROOM);
    }

    @Test
    void theContainerMeetsUsInFewPlacesOnly() {
        noClasses().that().resideOutsideOfPackage("io.darkroom.http..")
                .and().resideOutsideOfPackages("io.darkroom.health..", "io.darkroom.jobs..")
                .and().doNotHaveSimpleName("ImageSaver").and().doNotHaveSimpleName("Saves").and().doNotHaveSimpleName("ServerSettings").and().doNotHaveSimpleName("LiveCatalogs")
                .and().doNotHaveSimpleName("ForeignFetcher")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "org.eclipse.microprofile..", "io.undertow..")
                .check(DARKROOM);
    }

    @Test
    void theBatchSystemIsKnownToTheRoomOfJobsAlone() {
        noClasses().that().resideOutsideOfPackage("io.darkroom.jobs..").should().dependOnClassesThat().resideInAPackage("jakarta.batch..")
                .check(DARKROOM);
        noClasses().that().resideInAPackage("io.darkroom.jobs..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws..", "jakarta.servlet..", "jakarta.json..")
                .check(DARKROOM);
    }

    @Test
    void catalogsKnowTheGrammarOfRequestsAlone() {
        noClasses().that().resideInAPackage("io.darkroom.catalog..").should().dependOnClassesThat()
                .resideInAnyPackage("io.darkroom.http..", "io.darkroom.health..", "io.darkroom.metrics..", "io.darkroom.jobs..", "io.darkroom.reply..",
                        "io.darkroom.save..", "io.darkroom.render..", "io.darkroom.plan..", "io.darkroom.command..", "io.darkroom.vips..")
                .check(DARKROOM);
    }

    @Test
    void foreignImagesKnowErrorsAndSettingsAlone() {
        noClasses().that().resideInAPackage("io.darkroom.foreign..").should().dependOnClassesThat(
                resideInAPackage("io.darkroom..").and(not(resideInAnyPackage("io.darkroom.foreign..", "io.darkroom.error..", "io.darkroom.settings.."))))
                .check(DARKROOM);
    }

    @Test
    void keptRepliesAreBytesAndNothingElse() {
        noClasses().that().resideInAPackage("io.darkroom.cache..").should().dependOnClassesThat(
                resideInAPackage("io.darkroom..").and(not(resideInAPackage("io.darkroom.cache.."))))
                .check(DARKROOM);
    }

    @Test
    void errorsAndSettingsDependOnNoOtherRoom() {
        noClasses().that().resideInAPackage("io.darkroom.error..").should().dependOnClassesThat()
                .resideInAnyPackage("io.darkroom.http..", "io.darkroom.reply..", "io.darkroom.save..", "io.darkroom.render..",
                        "io.darkroom.plan..", "io.darkroom.command..", "io.darkroom.protocol..", "io.darkroom.vips..", "io.darkroom.settings..", "io.darkroom.catalog..", "io.darkroom.foreign..")
                .check(DARKROOM);
        noClasses().that().resideInAPackage("io.darkroom.settings..").should().dependOnClassesThat()
                .resideInAnyPackage("io.darkroom.http..", "io.darkroom.reply..", "io.darkroom.save..", "io.darkroom.render..",
                        "io.darkroom.plan..", "io.darkroom.command..", "io.darkroom.protocol..", "io.darkroom.vips..", "io.darkroom.catalog..", "io.darkroom.foreign..")
                .check(DARKROOM);
    }
}
