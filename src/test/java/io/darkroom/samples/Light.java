package io.darkroom.samples;

/** The colours of a time of day. */
record Light(Rgb zenith, Rgb horizon, Rgb cloud, Rgb rock, Rgb snow, Rgb forest, Rgb soil, Rgb grass) {

    static final Light MORNING = new Light(Rgb.hex(0x3f7fc4), Rgb.hex(0xd6e4ee), Rgb.hex(0xffffff), Rgb.hex(0x6f7480),
            Rgb.hex(0xf7f9fc), Rgb.hex(0x3d5a3a), Rgb.hex(0xa8895f), Rgb.hex(0x6f8f3e));

    static final Light EVENING = new Light(Rgb.hex(0x38406f), Rgb.hex(0xffbf86), Rgb.hex(0xff8d6b), Rgb.hex(0x6d4f62),
            Rgb.hex(0xffd3bf), Rgb.hex(0x33303f), Rgb.hex(0x94705a), Rgb.hex(0x76683f));
}
