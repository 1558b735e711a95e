package io.darkroom.vips;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/** The functions of libvips and GObject that Darkroom calls, one line each. */
final class Native {
    static final SymbolLookup SYMBOLS = NativeLibrary.current();

    // The library as a whole
    static final Shape.P_I INIT = bind(Shape.P_I.class, "vips_init");
    static final Shape.I_I VERSION = bind(Shape.I_I.class, "vips_version");
    static final Shape.I_V CONCURRENCY_SET = bind(Shape.I_V.class, "vips_concurrency_set");
    static final Shape.I_V CACHE_SET_MAX = bind(Shape.I_V.class, "vips_cache_set_max");
    static final Shape.I_V CACHE_SET_MAX_FILES = bind(Shape.I_V.class, "vips_cache_set_max_files");
    static final Shape.L_V CACHE_SET_MAX_MEM = bind(Shape.L_V.class, "vips_cache_set_max_mem");
    static final Shape.I_V LEAK_SET = bind(Shape.I_V.class, "vips_leak_set");
    static final Shape.I_V BLOCK_UNTRUSTED_SET = bind(Shape.I_V.class, "vips_block_untrusted_set");
    static final Shape.PI_V OPERATION_BLOCK_SET = bind(Shape.PI_V.class, "vips_operation_block_set");
    static final Shape.L TRACKED_GET_MEM = bind(Shape.L.class, "vips_tracked_get_mem");
    static final Shape.PPP_P OBJECT_MAP = bind(Shape.PPP_P.class, "vips_object_map");
    static final Shape.PIPP_I LOG_SET_HANDLER = bind(Shape.PIPP_I.class, "g_log_set_handler");
    static final Shape.V ERROR_CLEAR = bind(Shape.V.class, "vips_error_clear");
    static final Shape.P ERROR_BUFFER_COPY = bind(Shape.P.class, "vips_error_buffer_copy");

    // Types
    static final Shape.L IMAGE_TYPE = bind(Shape.L.class, "vips_image_get_type");
    static final Shape.L INTERPOLATE_TYPE = bind(Shape.L.class, "vips_interpolate_get_type");
    static final Shape.L ARRAY_DOUBLE_TYPE = bind(Shape.L.class, "vips_array_double_get_type");
    static final Shape.L ARRAY_INT_TYPE = bind(Shape.L.class, "vips_array_int_get_type");
    static final Shape.L ARRAY_IMAGE_TYPE = bind(Shape.L.class, "vips_array_image_get_type");
    static final Shape.L BLOB_TYPE = bind(Shape.L.class, "vips_blob_get_type");
    static final Shape.L REF_STRING_TYPE = bind(Shape.L.class, "vips_ref_string_get_type");
    static final Shape.L INTERPRETATION_TYPE = bind(Shape.L.class, "vips_interpretation_get_type");
    static final Shape.L BAND_FORMAT_TYPE = bind(Shape.L.class, "vips_band_format_get_type");
    static final Shape.PP_L TYPE_FIND = bind(Shape.PP_L.class, "vips_type_find");
    static final Shape.P_L TYPE_FROM_NAME = bind(Shape.P_L.class, "g_type_from_name");
    static final Shape.L_L TYPE_FUNDAMENTAL = bind(Shape.L_L.class, "g_type_fundamental");
    static final Shape.L_P TYPE_CLASS_REF = bind(Shape.L_P.class, "g_type_class_ref");
    static final Shape.L_P NICKNAME_FIND = bind(Shape.L_P.class, "vips_nickname_find");

    // Objects and their properties
    static final Shape.P_P OBJECT_REF = bind(Shape.P_P.class, "g_object_ref");
    static final Shape.P_V OBJECT_UNREF = bind(Shape.P_V.class, "g_object_unref");
    static final Shape.PP_P FIND_PROPERTY = bind(Shape.PP_P.class, "g_object_class_find_property");
    static final Shape.PPP_V SET_PROPERTY = bind(Shape.PPP_V.class, "g_object_set_property");
    static final Shape.PPP_V GET_PROPERTY = bind(Shape.PPP_V.class, "g_object_get_property");
    static final Shape.PPPP_I OBJECT_GET_ARGS = bind(Shape.PPPP_I.class, "vips_object_get_args");
    static final Shape.PPPPPI_L SIGNAL_CONNECT = bind(Shape.PPPPPI_L.class, "g_signal_connect_data");
    static final Shape.PL_V SIGNAL_DISCONNECT = bind(Shape.PL_V.class, "g_signal_handler_disconnect");

    // Operations
    static final Shape.P_P OPERATION_NEW = bind(Shape.P_P.class, "vips_operation_new");
    static final Shape.P_I OBJECT_BUILD = bind(Shape.P_I.class, "vips_object_build");
    static final Shape.P_V UNREF_OUTPUTS = bind(Shape.P_V.class, "vips_object_unref_outputs");
    static final Shape.P_P FIND_LOAD = bind(Shape.P_P.class, "vips_foreign_find_load");
    static final Shape.P_P INTERPOLATE_NEW = bind(Shape.P_P.class, "vips_interpolate_new");
    static final Shape.P TARGET_NEW_TO_MEMORY = bind(Shape.P.class, "vips_target_new_to_memory");
    static final Shape.P TARGET_CUSTOM_NEW = bind(Shape.P.class, "vips_target_custom_new");

    // Images
    static final Shape.PLIIII_P IMAGE_NEW_FROM_MEMORY_COPY = bind(Shape.PLIIII_P.class,
            "vips_image_new_from_memory_copy", Linker.Option.critical(true));
    static final Shape.P IMAGE_NEW_MEMORY = bind(Shape.P.class, "vips_image_new_memory");
    static final Shape.PIIIIIIDD_V IMAGE_INIT_FIELDS = bind(Shape.PIIIIIIDD_V.class, "vips_image_init_fields");
    static final Shape.PIP_I IMAGE_WRITE_LINE = bind(Shape.PIP_I.class, "vips_image_write_line");
    static final Shape.PP_P IMAGE_WRITE_TO_MEMORY = bind(Shape.PP_P.class, "vips_image_write_to_memory");
    static final Shape.P_P IMAGE_COPY_MEMORY = bind(Shape.P_P.class, "vips_image_copy_memory");
    static final Shape.PI_V IMAGE_SET_KILL = bind(Shape.PI_V.class, "vips_image_set_kill");
    static final Shape.PI_V IMAGE_SET_PROGRESS = bind(Shape.PI_V.class, "vips_image_set_progress");
    static final Shape.P_I IMAGE_WIDTH = bind(Shape.P_I.class, "vips_image_get_width");
    static final Shape.P_I IMAGE_HEIGHT = bind(Shape.P_I.class, "vips_image_get_height");
    static final Shape.P_I IMAGE_BANDS = bind(Shape.P_I.class, "vips_image_get_bands");
    static final Shape.P_I IMAGE_FORMAT = bind(Shape.P_I.class, "vips_image_get_format");
    static final Shape.P_I IMAGE_INTERPRETATION = bind(Shape.P_I.class, "vips_image_get_interpretation");
    static final Shape.P_I IMAGE_HASALPHA = bind(Shape.P_I.class, "vips_image_hasalpha");
    static final Shape.P_I IMAGE_PAGE_HEIGHT = bind(Shape.P_I.class, "vips_image_get_page_height");
    static final Shape.P_D IMAGE_XRES = bind(Shape.P_D.class, "vips_image_get_xres");
    static final Shape.P_D IMAGE_YRES = bind(Shape.P_D.class, "vips_image_get_yres");
    static final Shape.P_P IMAGE_FIELDS = bind(Shape.P_P.class, "vips_image_get_fields");
    static final Shape.PP_L IMAGE_TYPEOF = bind(Shape.PP_L.class, "vips_image_get_typeof");
    static final Shape.PPP_I IMAGE_GET = bind(Shape.PPP_I.class, "vips_image_get");
    static final Shape.PPP_V IMAGE_SET = bind(Shape.PPP_V.class, "vips_image_set");
    static final Shape.PP_I IMAGE_REMOVE = bind(Shape.PP_I.class, "vips_image_remove");

    // Values
    static final Shape.PL_P VALUE_INIT = bind(Shape.PL_P.class, "g_value_init");
    static final Shape.P_V VALUE_UNSET = bind(Shape.P_V.class, "g_value_unset");
    static final Shape.PP_V VALUE_SET_STRING = bind(Shape.PP_V.class, "g_value_set_string");
    static final Shape.PP_V VALUE_SET_OBJECT = bind(Shape.PP_V.class, "g_value_set_object");
    static final Shape.PP_V VALUE_SET_BOXED = bind(Shape.PP_V.class, "g_value_set_boxed");
    static final Shape.PP_V VALUE_SET_REF_STRING = bind(Shape.PP_V.class, "vips_value_set_ref_string");
    static final Shape.PP_P VALUE_GET_REF_STRING = bind(Shape.PP_P.class, "vips_value_get_ref_string");
    static final Shape.PPI_V VALUE_SET_ARRAY_DOUBLE = bind(Shape.PPI_V.class, "vips_value_set_array_double");
    static final Shape.PP_P VALUE_GET_ARRAY_DOUBLE = bind(Shape.PP_P.class, "vips_value_get_array_double");
    static final Shape.PPI_V VALUE_SET_ARRAY_INT = bind(Shape.PPI_V.class, "vips_value_set_array_int");
    static final Shape.PP_P VALUE_GET_ARRAY_INT = bind(Shape.PP_P.class, "vips_value_get_array_int");
    static final Shape.PI_V VALUE_SET_ARRAY_IMAGE = bind(Shape.PI_V.class, "vips_value_set_array_image");
    static final Shape.PP_P VALUE_GET_ARRAY_IMAGE = bind(Shape.PP_P.class, "vips_value_get_array_image");
    static final Shape.PP_P VALUE_GET_BLOB = bind(Shape.PP_P.class, "vips_value_get_blob");
    static final Shape.PL_P BLOB_COPY = bind(Shape.PL_P.class, "vips_blob_copy", Linker.Option.critical(true));
    static final Shape.P_V AREA_UNREF = bind(Shape.P_V.class, "vips_area_unref");

    // Memory
    static final Shape.P_V FREE = bind(Shape.P_V.class, "g_free");
    static final Shape.P_V STRFREEV = bind(Shape.P_V.class, "g_strfreev");

    private Native() {}

    private static <T> T bind(Class<T> shape, String symbol, Linker.Option... options) {
        return Binder.bind(SYMBOLS, shape, symbol, options);
    }

    static boolean isNull(MemorySegment pointer) {
        return pointer.address() == 0;
    }

    static String string(MemorySegment pointer) {
        return isNull(pointer) ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }
}
