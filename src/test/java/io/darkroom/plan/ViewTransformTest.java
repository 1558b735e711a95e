package io.darkroom.plan;

import static io.darkroom.plan.Plans.plan;
import static io.darkroom.plan.Plans.view;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import org.junit.jupiter.api.Test;

class ViewTransformTest {
    @Test
    void withoutCommandsTheReplyIsTheComposite() {
        assertEquals("2000x1000, 2000x1000 at 0,0", view(2000, 1000, ""));
        assertEquals("2000x1000, 2000x1000 at 0,0", view(2000, 1000, "scl=1"));
    }

    @Test
    void oneSideIsMetAndTheOtherFollows() {
        assertEquals("200x100, 200x100 at 0,0", view(2000, 1000, "wid=200"));
        assertEquals("400x200, 400x200 at 0,0", view(2000, 1000, "hei=200"));
        assertEquals("4000x2000, 4000x2000 at 0,0", view(2000, 1000, "wid=4000"));
        assertEquals("100x1, 100x1 at 0,0", view(2000, 3, "wid=100"));
    }

    @Test
    void fitShowsAllAndCentersIt() {
        assertEquals("200x200, 200x100 at 0,50", view(2000, 1000, "wid=200&hei=200"));
        assertEquals("200x200, 200x100 at 0,50", view(2000, 1000, "wid=200&hei=200&fit=fit"));
        assertEquals("300x100, 200x100 at 50,0", view(2000, 1000, "wid=300&hei=100"));
        assertEquals("4000x4000, 4000x2000 at 0,1000", view(2000, 1000, "wid=4000&hei=4000&fit=fit,1"));
    }

    @Test
    void fitDoesNotEnlargeUnlessAsked() {
        assertEquals("4000x4000, 2000x1000 at 1000,1500", view(2000, 1000, "wid=4000&hei=4000"));
        assertEquals("4000x4000, 2000x1000 at 1000,1500", view(2000, 1000, "wid=4000&hei=4000&fit=fit,0"));
    }

    @Test
    void constrainLeavesOutTheWhitespace() {
        assertEquals("200x100, 200x100 at 0,0", view(2000, 1000, "wid=200&hei=200&fit=constrain"));
        assertEquals("100x50, 100x50 at 0,0", view(100, 50, "wid=200&hei=200&fit=constrain,0&align=1,1"));
        assertEquals("200x100, 200x100 at 0,0", view(100, 50, "wid=200&hei=200&fit=constrain,1"));
    }

    @Test
    void cropFillsTheViewAndCutsTheRest() {
        assertEquals("200x200, 400x200 at -100,0", view(2000, 1000, "wid=200&hei=200&fit=crop"));
        assertEquals("400x100, 400x200 at 0,-50", view(2000, 1000, "wid=400&hei=100&fit=crop"));
        assertEquals("200x200, 400x200 at -100,0", view(100, 50, "wid=200&hei=200&fit=crop,1"));
    }

    @Test
    void wrapGrowsTheReplyInsteadOfCutting() {
        assertEquals("400x200, 400x200 at 0,0", view(2000, 1000, "wid=200&hei=200&fit=wrap"));
        assertEquals("400x200, 400x200 at 0,0", view(100, 50, "wid=200&hei=200&fit=wrap,1"));
        assertEquals("100x50, 100x50 at 0,0", view(100, 50, "wid=200&hei=200&fit=wrap,0"));
    }

    @Test
    void stretchFillsTheViewInBothDirections() {
        assertEquals("200x200, 200x200 at 0,0", view(2000, 1000, "wid=200&hei=200&fit=stretch"));
        assertEquals("200x300, 200x300 at 0,0", view(100, 50, "wid=200&hei=300&fit=stretch,1"));
        assertEquals("200x200, 100x200 at 50,0", view(100, 1000, "wid=200&hei=200&fit=stretch,0"));
    }

    @Test
    void hfitAndVfitMeetOneSide() {
        assertEquals("200x200, 200x100 at 0,50", view(2000, 1000, "wid=200&hei=200&fit=hfit"));
        assertEquals("300x100, 300x150 at 0,-25", view(2000, 1000, "wid=300&hei=100&fit=hfit"));
        assertEquals("200x200, 400x200 at -100,0", view(2000, 1000, "wid=200&hei=200&fit=vfit"));
        assertEquals("300x100, 200x100 at 50,0", view(2000, 1000, "wid=300&hei=100&fit=vfit"));
    }

    @Test
    void whatMayNotGrowStandsInWhitespace() {
        for (String mode : new String[] {"fit", "crop", "stretch", "hfit", "vfit"}) {
            assertEquals("200x200, 100x50 at 50,75", view(100, 50, "wid=200&hei=200&fit=" + mode + ",0"));
        }
        assertEquals("200x50, 100x50 at 50,0", view(100, 50, "wid=200&fit=fit,0"));
        assertEquals("200x100, 200x100 at 0,0", view(100, 50, "wid=200&fit=fit,1"));
    }

    @Test
    void alignMovesWhitespaceAndCut() {
        assertEquals("200x200, 200x100 at 0,0", view(2000, 1000, "wid=200&hei=200&align=0,-1"));
        assertEquals("200x200, 200x100 at 0,100", view(2000, 1000, "wid=200&hei=200&align=0,1"));
        assertEquals("300x100, 200x100 at 100,0", view(2000, 1000, "wid=300&hei=100&align=1,-1"));
        assertEquals("200x200, 400x200 at 0,0", view(2000, 1000, "wid=200&hei=200&fit=crop&align=-1,0"));
        assertEquals("200x200, 400x200 at -150,0", view(2000, 1000, "wid=200&hei=200&fit=crop&align=.5,0"));
        assertEquals("200x200, 400x200 at -200,0", view(2000, 1000, "wid=200&hei=200&fit=crop&align=1,0"));
    }

    @Test
    void ofTwoPlacesEquallyNearTheUpperLeftIsTaken() {
        assertEquals("101x51, 100x50 at 0,0", view(100, 50, "wid=101&hei=51"));
        assertEquals("97x50, 100x50 at -2,0", view(100, 50, "wid=97&hei=50&fit=crop"));
    }

    @Test
    void alignIsIgnoredWithOneSideOrStretch() {
        assertEquals("200x50, 100x50 at 50,0", view(100, 50, "wid=200&fit=fit,0&align=1,1"));
        assertEquals("200x200, 100x200 at 50,0", view(100, 1000, "wid=200&hei=200&fit=stretch,0&align=-1,-1"));
    }

    @Test
    void sclDividesTheSize() {
        assertEquals("1000x500, 1000x500 at 0,0", view(2000, 1000, "scl=2"));
        assertEquals("4000x2000, 4000x2000 at 0,0", view(2000, 1000, "scl=.5"));
        assertEquals("33x17, 33x17 at 0,0", view(100, 50, "scl=3"));
        assertEquals("1x1, 1x1 at 0,0", view(100, 50, "scl=1e6"));
    }

    @Test
    void sclDecidesAndSidesCutOrPad() {
        assertEquals("200x250, 500x250 at -150,0", view(2000, 1000, "scl=4&wid=200"));
        assertEquals("600x100, 500x250 at 50,-75", view(2000, 1000, "scl=4&wid=600&hei=100"));
        assertEquals("600x100, 500x250 at 100,0", view(2000, 1000, "scl=4&wid=600&hei=100&align=1,-1"));
        assertEquals("200x250, 500x250 at -300,0", view(2000, 1000, "scl=4&wid=200&align=1,1"));
        assertEquals("600x600, 500x250 at 50,175", view(2000, 1000, "scl=4&wid=600&hei=600&fit=constrain"));
    }

    @Test
    void rgnIsWhatIsScaledAndShown() {
        assertEquals("1000x500, 2000x1000 at -500,-250", view(2000, 1000, "rgn=500,250,1000,500"));
        assertEquals("100x50, 200x100 at -50,-25", view(2000, 1000, "rgn=500,250,1000,500&wid=100"));
        assertEquals("500x250, 1000x500 at -250,-125", view(2000, 1000, "rgn=500,250,1000,500&scl=2"));
        assertEquals("100x100, 400x200 at -150,-50", view(2000, 1000, "rgn=500,250,1000,500&wid=100&hei=100&fit=crop"));
    }

    @Test
    void whatLiesAroundTheRgnFillsALargerView() {
        ViewPlan view = plan(2000, 1000, "rgn=500,250,1000,500&wid=100&hei=100").view();
        assertEquals(new Area(-50, 0, 200, 100), view.placed());
        assertTrue(view.coversReply());
    }

    @Test
    void rgnBeyondTheCompositeIsBackground() {
        ViewPlan corner = plan(2000, 1000, "rgn=-100,-100,200,200").view();
        assertEquals(new Area(100, 100, 100, 100), corner.window());
        assertEquals(new Area(0, 0, 100, 100), corner.visible());
        assertFalse(corner.coversReply());
        assertTrue(plan(2000, 1000, "rgn=3000,3000,10,10").view().window().isEmpty());
    }

    @Test
    void rectCutsTheFinishedView() {
        for (int y = 0; y < 2400; y += 600) {
            assertEquals("2000x600, 2000x2400 at 0," + -y, view(2000, 2400, "scl=1&rect=0," + y + ",2000,600"));
        }
        assertEquals("50x40, 200x100 at -10,30", view(2000, 1000, "wid=200&hei=200&rect=10,20,50,40"));
    }

    @Test
    void rectScalesOnceMoreAndCountsInScaledPixels() {
        assertEquals("100x100, 400x200 at -300,-100", view(2000, 1000, "wid=200&rect=300,100,100,100,2"));
        assertEquals("400x400, 400x200 at 0,100", view(2000, 1000, "wid=200&hei=200&rect=0,0,400,400,2"));
        assertEquals("50x50, 50x25 at 0,12", view(2000, 1000, "wid=200&hei=200&rect=0,0,50,50,.25"));
    }

    @Test
    void whatRectShowsBeyondTheViewIsBackgroundEvenWhereTheCompositeGoesOn() {
        assertEquals(new Area(0, 0, 100, 100), plan(2000, 1000, "rgn=0,0,100,100&rect=0,0,200,200").view().window());
        assertEquals(new Area(50, 0, 150, 100), plan(2000, 1000, "scl=10&rect=-50,0,200,400").view().window());
    }

    @Test
    void whatWouldBeFarTooLongIsRefused() {
        for (String query : new String[] {"scl=1e-300", "scl=4.9e-324", "wid=2147483647", "rect=0,0,9,9,1e300",
                "rect=0,0,1000000000,1", "rgn=1000000000,0,9,9", "rgn=0,0,9,9&wid=9000000", "crop=0,0,1000000000,9",
                "cropN=1e300,0,1,1", "cropN=-90000,0,180000,1&wid=1"}) {
            Fault fault = assertThrows(Fault.class, () -> view(100, 100, query), query);
            assertEquals(ErrorCode.IMAGE_TOO_LARGE, fault.code());
            assertTrue(fault.detail().contains("illegal image size"), fault.detail());
        }
    }
}
