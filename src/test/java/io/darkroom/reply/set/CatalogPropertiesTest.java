package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.catalog.Catalogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogPropertiesTest {
    @TempDir
    private Path folder;

    private static List<String> lines(Map<String, String> properties) {
        return properties.entrySet().stream().map(Map.Entry::toString).toList();
    }

    @Test
    void everyAttributeOfThePageIsThereInItsForm() {
        Catalogs catalogs = new Shop(folder).attributes("BkgColor=0xFF8000\nDefaultExt=.tif\nDefaultPix=300,200\nDefaultThumbPix=50,0\nExpiration=24\n"
                + "DefaultExpiration=0.5\nNonImgExpiration=-1\nTimeStamp=1400000000000\nJpegQuality=95,1\nMaxPix=3000,2000\nPrintResolution=300\nPublishInfo=me\n"
                + "ResMode=4\nResolution=72.5\nThumbBkgColor=000001\nThumbHorizAlign=1\nThumbRes=10\nThumbType=1\nThumbVertAlign=3\nWatermark=logo").catalogs();
        assertEquals(List.of("catalog.bkgColor=ff8000", "catalog.defaultExt=.tif", "catalog.defaultPix=300,200", "catalog.defaultThumbPix=50,0",
                "catalog.expiration=24", "catalog.defaultExpiration=0.5", "catalog.nonImgExpiration=-1", "catalog.fileTime=2014-05-13T16:53:20Z",
                "catalog.jpegQuality=95,1", "catalog.maxPix=3000,2000", "catalog.printResolution=300", "catalog.publishInfo=me", "catalog.resMode=sharp2",
                "catalog.resolution=72.5", "catalog.thumbBkgColor=000001", "catalog.thumbHorizAlign=left", "catalog.thumbRes=10", "catalog.thumbType=Crop",
                "catalog.thumbVertAlign=bottom", "catalog.watermark=logo"), lines(CatalogProperties.of(catalogs.named("Co").orElseThrow())));
    }

    @Test
    void aCatalogWithoutAFileHasTheDefaults() {
        assertEquals(List.of("catalog.bkgColor=ffffff", "catalog.defaultExt=", "catalog.defaultPix=0,0", "catalog.defaultThumbPix=0,0",
                "catalog.expiration=10", "catalog.defaultExpiration=1", "catalog.nonImgExpiration=0.1", "catalog.fileTime=1970-01-01T00:00:00Z",
                "catalog.jpegQuality=80,0", "catalog.maxPix=0,0", "catalog.printResolution=72", "catalog.publishInfo=", "catalog.resMode=bilin",
                "catalog.resolution=72", "catalog.thumbBkgColor=ffffff", "catalog.thumbHorizAlign=center", "catalog.thumbRes=72", "catalog.thumbType=Fit",
                "catalog.thumbVertAlign=center", "catalog.watermark="), lines(CatalogProperties.of(Catalogs.NONE.defaults())));
    }
}
