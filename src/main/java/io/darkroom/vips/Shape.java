package io.darkroom.vips;

import java.lang.foreign.MemorySegment;

/**
 * The signatures of the native functions in use: the parameters, then the result.
 * P is a pointer, I an int, L a 64-bit integer, D a double, V nothing.
 */
interface Shape {
    // Members of an interface are public: the JDK turns method handles into instances of public interfaces only.
    interface V {
        void call();
    }

    interface P {
        MemorySegment call();
    }

    interface L {
        long call();
    }

    interface I_V {
        void call(int a);
    }

    interface I_I {
        int call(int a);
    }

    interface L_V {
        void call(long a);
    }

    interface L_L {
        long call(long a);
    }

    interface L_P {
        MemorySegment call(long a);
    }

    interface P_V {
        void call(MemorySegment a);
    }

    interface P_I {
        int call(MemorySegment a);
    }

    interface P_L {
        long call(MemorySegment a);
    }

    interface P_D {
        double call(MemorySegment a);
    }

    interface P_P {
        MemorySegment call(MemorySegment a);
    }

    interface II_I {
        int call(int a, int b);
    }

    interface PI_V {
        void call(MemorySegment a, int b);
    }

    interface PL_V {
        void call(MemorySegment a, long b);
    }

    interface PL_P {
        MemorySegment call(MemorySegment a, long b);
    }

    interface PP_V {
        void call(MemorySegment a, MemorySegment b);
    }

    interface PP_I {
        int call(MemorySegment a, MemorySegment b);
    }

    interface PP_L {
        long call(MemorySegment a, MemorySegment b);
    }

    interface PP_P {
        MemorySegment call(MemorySegment a, MemorySegment b);
    }

    interface PPI_V {
        void call(MemorySegment a, MemorySegment b, int c);
    }

    interface PPP_V {
        void call(MemorySegment a, MemorySegment b, MemorySegment c);
    }

    interface PPP_I {
        int call(MemorySegment a, MemorySegment b, MemorySegment c);
    }

    interface PPP_P {
        MemorySegment call(MemorySegment a, MemorySegment b, MemorySegment c);
    }

    interface PPPP_I {
        int call(MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d);
    }

    interface PIP_I {
        int call(MemorySegment a, int b, MemorySegment c);
    }

    interface PIPP_I {
        int call(MemorySegment a, int b, MemorySegment c, MemorySegment d);
    }

    interface PLIIII_P {
        MemorySegment call(MemorySegment a, long b, int c, int d, int e, int f);
    }

    interface PPPPPI_L {
        long call(MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d, MemorySegment e, int f);
    }

    interface PIIIIIIDD_V {
        void call(MemorySegment a, int b, int c, int d, int e, int f, int g, double h, double i);
    }
}
