package io.darkroom.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the contact sheet shows, as one table: for each picture a title, the request that it starts from, and what is added to it. The addition
 * alone must make the difference that is seen.
 */
final class ContactSheet {
    private static final String BOOT = "shoes/boot-small?fmt=png&wid=200";
    private static final String CARD = "testcard?fmt=png&wid=200";
    private static final String BADGE = "logos/badge?fmt=png-alpha&wid=200";
    private static final String INKS = "print/brochure-cmyk?fmt=png&wid=200";
    private static final String GRAY = "graphics/gray?fmt=png&wid=200";
    private static final String SQUARE = "shoes/boot-small?fmt=png&bgc=ffd166&wid=150&hei=150";
    /** A boot of 400 by 313 with a badge of 200 by 150 in its middle. */
    private static final String STACK = "shoes/boot-small?fmt=png&wid=200&size=400,400&layer=1&src=logos/badge&size=200,200";
    /** Soft colours on a photograph, where blending tells most. */
    private static final String BLEND = "shoes/boot-small?fmt=png&wid=200&size=400,400&layer=1&src=graphics/palette&size=300,300";
    /** A badge on plain ground, with room for effects around it. */
    private static final String EFFECT = "logos/badge?fmt=png&wid=200&size=300,300&extend=25,25,25,25&bgColor=dfe6e9&layer=1&src=logos/badge&size=220,220"
            + "&layer=0&opac=0&layer=1";
    private static final String PATHS = "paths?fmt=png-alpha&wid=200";
    private static final String SCAN = "print/scan-16bit?fmt=png&wid=200";

    record Entry(String section, String title, String without, String added) {
        String request() {
            return without + "&" + added;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private String section = "";

    private ContactSheet() {
    }

    static List<Entry> entries() {
        var sheet = new ContactSheet();
        sheet.view();
        sheet.source();
        sheet.layers();
        sheet.blending();
        sheet.effects();
        sheet.clipping();
        sheet.operations();
        sheet.colour();
        sheet.formats();
        return sheet.entries;
    }

    private void section(String title, String... rows) {
        section = title;
        Arrays.stream(rows).map(row -> row.split("\\s*\\|\\s*")).forEach(row -> entries.add(new Entry(section, row[0], row[1], row[2])));
    }

    private void view() {
        section("View",
                "Width | testcard?fmt=png | wid=150",
                "Height | testcard?fmt=png | hei=60",
                "Half the size | testcard?fmt=png | scl=2",
                "For a display twice as fine | testcard?fmt=png&wid=90 | dpr=on,2",
                "Thumbnail | testcard?fmt=png | req=tmb",
                "Its mask alone | logos/badge?fmt=png&wid=200 | req=mask",
                "Fit, enlarged | testcard-alpha?fmt=png&wid=400&hei=300&bgc=ffd166 | fit=fit,1",
                "Constrain | " + SQUARE + " | fit=constrain",
                "Crop to fill | " + SQUARE + " | fit=crop",
                "Wrap | " + SQUARE + " | fit=wrap",
                "Stretch | " + SQUARE + " | fit=stretch",
                "Fit height | " + SQUARE + " | fit=vfit",
                "Fit width | shoes/boot-small?fmt=png&bgc=ffd166&wid=150&hei=80 | fit=hfit",
                "To the top | " + SQUARE + " | align=-1,-1",
                "Region | " + BOOT + " | rgn=150,300,800,800",
                "Part of the view | " + BOOT + " | rect=20,30,120,90",
                "Part, twice as large | " + BOOT + " | rect=40,60,200,150,2",
                "Background | logos/badge?fmt=png&wid=200 | bgc=ffd166",
                "Mirrored as a whole | " + STACK + "&pos=-90,60 | layer=comp&flip=lr",
                "Bilinear | testcard?fmt=png&wid=90 | resMode=bilin",
                "Bicubic | testcard?fmt=png&wid=90 | resMode=bicub",
                "Sharp | shoes/boot-small?fmt=png&wid=190 | resMode=sharp2",
                "Sharper | shoes/boot-small?fmt=png&wid=190 | resMode=bisharp");
    }

    private void source() {
        section("Sources",
                "Crop | " + BOOT + " | crop=150,300,800,800",
                "Crop, relative | " + BOOT + " | cropN=.1,.25,.5,.6",
                "Crop beyond the edge | " + BOOT + "&bgc=ffd166 | crop=-200,-200,2000,1650",
                "Crop to a path | " + PATHS + " | cropPathE=heart",
                "Crop, then to a path | " + PATHS + " | crop=0,0,300,400&cropPathE=heart",
                "Scale | testcard?fmt=png | scale=.4",
                "Mask by alpha | " + BOOT + "&size=400,400&bgc=ffd166 | mask=logos/badge",
                "Mask by brightness | " + BOOT + "&bgc=ffd166 | mask=graphics/gray",
                "Mask, inverted | " + BOOT + "&bgc=ffd166&mask=logos/badge | maskUse=invert",
                "Mask off | logos/badge?fmt=png&bgc=ffd166&wid=200 | maskUse=off",
                "Mask of a colour | testcard?fmt=png&wid=200 | layer=1&color=8e44ad&mask=logos/badge&size=250,250",
                "Mask, grown | " + BADGE + " | op_growMask=60",
                "Mask, shrunk | " + BADGE + " | op_growMask=-60",
                "Mask, grown by pixels of the reply | " + BADGE + " | op_growMaskR=8");
    }

    private void layers() {
        section("Layers",
                "A picture above | " + CARD + " | layer=1&src=logos/badge&size=200,200",
                "A colour above | " + CARD + " | layer=1&color=255,0,128,128&size=200,150",
                "Size | " + STACK + " | size=350,300",
                "Size, relative | " + STACK + " | sizeN=.3,.3",
                "Position | " + STACK + " | pos=100,-60",
                "Position, relative | " + STACK + " | posN=-.3,.3",
                "Anchor | " + STACK + " | anchor=0,0",
                "Anchor, relative | " + STACK + " | anchorN=.5,.5",
                "Origin | " + STACK + " | origin=0,0",
                "Origin, relative | " + STACK + " | originN=.5,.5",
                "Rotate by 30 degrees | " + STACK + " | rotate=30",
                "Rotate by a quarter | " + STACK + " | rotate=90",
                "Rotate the base | " + BOOT + "&bgc=ffd166 | rotate=-15",
                "Flip left to right | " + BOOT + " | flip=lr",
                "Flip upside down | " + BOOT + " | flip=ud",
                "Flip both ways | " + BOOT + " | flip=lrud",
                "Opacity | " + STACK + " | opac=40",
                "Fill opacity, with a shadow | " + STACK + "&effect=-1&color=0&op_blur=4&pos=10,12&layer=1 | opac=100,20",
                "Colour behind, before the turn | " + STACK + "&rotate=20 | color=ffd166",
                "Colour behind, after the turn | " + STACK + "&rotate=20 | bgColor=ffd166",
                "Half a colour behind | " + STACK + "&rotate=20 | bgColor=255,209,102,128",
                "Margins | " + STACK + "&bgColor=ffd166 | extend=40,10,40,10",
                "Margins, relative | " + STACK + "&bgColor=ffd166 | extendN=.1,.3,.1,.3",
                "Margins that cut | " + STACK + "&bgColor=ffd166 | extend=-40,-40,-40,0",
                "Hidden | " + STACK + " | hide=1",
                "Perspective | " + STACK + " | perspective=60,60,340,20,300,280,120,200",
                "Perspective, relative | " + STACK + " | perspectiveN=.1,.3,.6,.1,.95,.95,.3,.8",
                "Perspective, nearest | " + CARD + "&layer=1&src=testcard&perspective=60,60,340,20,300,280,120,200 | perspective=60,60,340,20,300,280,120,200,R1",
                "Perspective, bilinear | " + CARD + "&layer=1&src=testcard&perspective=60,60,340,20,300,280,120,200 | perspective=60,60,340,20,300,280,120,200,R2",
                "Perspective, jittered | " + CARD + "&layer=1&src=testcard&perspective=60,60,340,20,300,280,120,200 | perspective=60,60,340,20,300,280,120,200,R3T150");
    }

    private void blending() {
        section("Blend modes",
                "Dissolve | " + BLEND + "&opac=50 | blendMode=dissolve",
                "Lighten | " + BLEND + " | blendMode=lighten",
                "Darken | " + BLEND + " | blendMode=darken",
                "Multiply | " + BLEND + " | blendMode=mult",
                "Screen | " + BLEND + " | blendMode=screen",
                "Normal again | " + BLEND + "&blendMode=mult | blendMode=norm",
                "Multiply, half opaque | " + STACK + "&opac=50 | blendMode=mult",
                "Screen with soft edges | shoes/boot-small?fmt=png&wid=200&size=400,400&layer=1&src=logos/overlay&size=400,400 | blendMode=screen");
    }

    private void effects() {
        section("Effects",
                "Drop shadow | " + EFFECT + " | effect=-1&$shadow$",
                "Inner shadow | " + EFFECT + " | effect=1&$shadow$",
                "Outer glow | " + EFFECT + "&bgColor=2d3436&layer=0&bgColor=2d3436&layer=1&bgColor=0,0,0,0 | effect=-1&$glow$",
                "Inner glow | " + EFFECT + " | effect=1&$glow$",
                "Large, soft shadow in blue | " + EFFECT + " | effect=-1&$shadow$&color=50,60,200&pos=14,18&op_blur=8",
                "Border outside | " + EFFECT + " | effect=-1&color=255,0,0&op_grow=6",
                "Border inside | " + EFFECT + " | effect=1&color=255,0,0&op_grow=6",
                "Border of half opacity | " + EFFECT + " | effect=-1&color=255,0,0,128&op_grow=6",
                "Shadow, moved by the layer's size | " + EFFECT + " | effect=-1&color=0,0,0&opac=50&posN=.05,.08",
                "Shadow behind the layer too | " + EFFECT + "&opac=50&effect=-1&color=0,0,0&pos=12,12 | effectMask=0",
                "Noisy shadow | " + EFFECT + "&effect=-1&color=0&pos=14,18&op_blur=6 | op_noise=80",
                "Effect of the surroundings | " + EFFECT + "&effect=-1&color=d63031&op_blur=4&opac=80 | maskUse=invert",
                "Effect of the rectangle | " + EFFECT + "&effect=-1&color=d63031&op_blur=4&opac=80 | maskUse=off",
                "Effect blended | " + STACK + "&effect=-1&color=ffd166&op_grow=12 | blendMode=mult",
                "Shadow of layer 0 | logos/badge?fmt=png&wid=200&size=260,260&extend=0,0,20,20 | effect=-1&$shadow$&color=50,143,254",
                "Glow of the whole | " + BADGE + " | layer=comp&effect=-1&color=e17055&op_grow=20&op_blur=12",
                "Shadow of a rotated layer | " + STACK + "&rotate=20&bgColor=ffffff00&src=testcard | effect=-1&$shadow$&pos=10,14&op_blur=6");
    }

    private void clipping() {
        section("Clip paths",
                "A path | " + STACK + " | clipPath=M20,20L180,40L160,140L40,120Z",
                "A path with curves | " + BOOT + "&bgc=ffd166 | clipPath=M100,625C100,0,1500,0,1500,625C1500,1250,100,1250,100,625Z",
                "A hole in it | " + BOOT + "&bgc=ffd166&clipPath=M100,100L1500,100L1500,1150L100,1150Z | clipXPath=M500,300L1100,300L800,1000Z",
                "A colour in the shape of a path | " + CARD + " | layer=1&color=8e44ad&clipPath=M-80,40L0,-100L80,40Z",
                "A path of the source | " + PATHS + " | clipPathE=heart",
                "Two paths of the source | " + PATHS + " | clipPathE=heart,band",
                "A path of the source less another | " + PATHS + "&clipPathE=heart | clipXPathE=band",
                "A path of the source, turned | " + PATHS + "&rotate=30 | clipPathE=heart",
                "The whole clipped | " + STACK + " | layer=comp&clipPath=M0,0L400,0L200,313Z");
    }

    private void operations() {
        section("Operations",
                "Lighter | " + BOOT + " | op_brightness=35",
                "Darker | " + BOOT + " | op_brightness=-35",
                "More contrast | " + BOOT + " | op_contrast=40",
                "Less contrast | " + BOOT + " | op_contrast=-50",
                "More red, less blue | " + BOOT + " | op_colorbalance=40,0,-40",
                "Hue | " + BOOT + " | op_hue=120",
                "Hue of pure colours | graphics/palette?fmt=png&wid=150 | op_hue=-90",
                "Saturated | " + BOOT + " | op_saturation=60",
                "Gray | " + BOOT + " | op_saturation=-100",
                "Colorized | " + BOOT + " | op_colorize=a0b0c0",
                "Colorized as it is | " + BOOT + " | op_colorize=c86432,off",
                "Colorized with contrast | " + BOOT + " | op_colorize=2d6cdf,norm,70",
                "Negative | " + BOOT + " | op_invert=1",
                "Blurred | " + BOOT + " | op_blur=24",
                "Strongly blurred | " + BOOT + " | op_blur=100",
                "Blurred with alpha | " + BADGE + " | op_blur=40",
                "Light grows | " + BOOT + " | op_grow=24",
                "Dark grows | " + BOOT + " | op_grow=-24",
                "Grown with alpha | " + BADGE + " | op_grow=60",
                "Even noise | " + BOOT + " | op_noise=20",
                "Normal noise, gray | " + BOOT + " | op_noise=20,gaussian,1",
                "Sharper view | " + BOOT + " | op_sharpen=1",
                "Unsharp mask of the view | " + BOOT + " | op_usm=2,1.5,3",
                "Unsharp mask, as is | " + BOOT + " | op_usmR=2,1.5,3,1",
                "Unsharp mask of a layer | " + BOOT + " | layer=0&op_usm=2,20",
                "Only one layer blurred | " + STACK + " | op_blur=6",
                "Only one layer colorized | " + STACK + " | op_colorize=ff6b6b",
                "Inks, lighter | " + INKS + " | op_brightness=35",
                "Inks, negative | " + INKS + " | op_invert=1",
                "Gray, colorized | " + GRAY + " | colorize=c86432",
                "16 bits, blurred | " + SCAN + "&size=0,100&wid=100 | op_blur=12",
                "16 bits, hue | " + SCAN + " | op_hue=90");
    }

    private void colour() {
        section("Colour",
                "As numbers of Adobe RGB | " + BOOT + " | icc=AdobeRGB",
                "As gray | " + BOOT + " | icc=GrayGamma22",
                "For a press, perceptual | shoes/boot-small?fmt=jpeg,cmyk&wid=200&qlt=95 | icc=profiles/cmyk.icc,perceptual&iccEmbed=1",
                "For a press, relative | shoes/boot-small?fmt=jpeg,cmyk&wid=200&qlt=95 | icc=profiles/cmyk.icc,relative&iccEmbed=1",
                "For a press, no black point | graphics/palette?fmt=jpeg,cmyk&wid=200&qlt=95&icc=profiles/cmyk.icc,relative,1&iccEmbed=1 | icc=profiles/cmyk.icc,relative,0",
                "For a press, saturation | graphics/palette?fmt=jpeg,cmyk&wid=200&qlt=95&icc=profiles/cmyk.icc,relative&iccEmbed=1 | icc=profiles/cmyk.icc,saturation",
                "For a press, absolute | graphics/palette?fmt=jpeg,cmyk&wid=200&qlt=95&icc=profiles/cmyk.icc,relative&iccEmbed=1 | icc=profiles/cmyk.icc,absolute",
                "Dithered | " + SCAN + "&icc=AdobeRGB | icc=AdobeRGB,relative,1,1",
                "From its own profile | swapped?fmt=png&wid=200 | icc=AdobeRGB",
                "Ink as a colour | " + CARD + " | layer=1&color=100,0,0,0,100k&size=200,200",
                "A colour from the input space | " + CARD + "&icc=AdobeRGB&layer=1&size=200,200&color=ff8000 | color=ff8000s");
    }

    private void formats() {
        section("Formats",
                "JPEG | " + BOOT + " | fmt=jpeg",
                "JPEG of lowest quality | shoes/boot-small?wid=200 | qlt=1",
                "JPEG with full colour | graphics/palette?wid=200&qlt=80 | qlt=80,1",
                "JPEG of 5 kilobytes | shoes/boot-small?wid=200 | jpegSize=5",
                "Gray | " + BOOT + " | fmt=png,gray",
                "Inks, naively | " + BOOT + " | fmt=tif,cmyk",
                "WebP | " + BOOT + " | fmt=webp&qlt=30",
                "AVIF | " + BOOT + " | fmt=avif&qlt=30",
                "With alpha | logos/badge?fmt=png&wid=200 | fmt=webp-alpha,,lossless",
                "GIF | " + BOOT + " | fmt=gif",
                "GIF with alpha | logos/badge?fmt=gif&wid=200 | fmt=gif-alpha",
                "PNG of 8 bits | " + BOOT + " | fmt=png8",
                "PNG of 8 bits with alpha | logos/badge?fmt=png8&wid=200 | fmt=png8-alpha",
                "Eight colours | shoes/boot-small?fmt=gif&wid=200 | quantize=adaptive,diffuse,8",
                "Eight colours, not diffused | shoes/boot-small?fmt=gif&wid=200 | quantize=adaptive,off,8",
                "Colours of the web | shoes/boot-small?fmt=gif&wid=200 | quantize=web",
                "Colours of the web, not diffused | shoes/boot-small?fmt=gif&wid=200 | quantize=web,off",
                "Colours of the Macintosh | shoes/boot-small?fmt=gif&wid=200 | quantize=mac",
                "Black and white | shoes/boot-small?fmt=gif&wid=200 | quantize=adaptive,diffuse,2,000000,ffffff",
                "Photoshop file | testcard?fmt=png&wid=200 | src=print/layers",
                "Windows bitmap | testcard?fmt=png&wid=200 | src=graphics/icon",
                "Drawing | testcard?fmt=png&wid=200 | src=graphics/card",
                "Photograph on its side | testcard?fmt=png&wid=200 | src=phone/portrait-orientation6");
    }
}
