package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.view.Align;
import io.darkroom.command.view.Fit;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every composite and every view. */
class ViewTransformLawsTest {
    private static final int CASES = 30_000;

    private interface Law {
        void check(RandomViews views, Size composite);
    }

    /** What is refused as too large satisfies every law; it must be the exception. */
    private static void forAll(Law law) {
        int refused = 0;
        for (int seed = 0; seed < CASES; seed++) {
            var views = new RandomViews(seed);
            Size composite = views.composite();
            try {
                law.check(views, composite);
            } catch (Fault fault) {
                assertEquals(ErrorCode.IMAGE_TOO_LARGE, fault.code());
                refused++;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", composite " + composite + ": " + e.getMessage(), e);
            }
        }
        assertTrue(refused < CASES / 50, refused + " refused");
    }

    private static boolean within(Area inner, Area outer) {
        return inner.x() >= outer.x() && inner.y() >= outer.y()
                && (long) inner.x() + inner.width() <= (long) outer.x() + outer.width()
                && (long) inner.y() + inner.height() <= (long) outer.y() + outer.height();
    }

    private static void checkConsistent(ViewPlan plan) {
        assertEquals(plan.scaled(), plan.placed().size());
        assertTrue(plan.reply().width() > 0 && plan.reply().height() > 0, plan::toString);
        assertTrue(plan.scaled().width() > 0 && plan.scaled().height() > 0, plan::toString);
        if (!plan.window().isEmpty()) {
            assertTrue(within(plan.window(), Area.of(plan.reply())), plan::toString);
            assertTrue(within(plan.visible(), Area.of(plan.scaled())), plan::toString);
        }
    }

    private static void checkShape(Size composite, Size scaled) {
        boolean wide = composite.width() >= composite.height();
        double ratio = wide ? (double) scaled.width() / composite.width() : (double) scaled.height() / composite.height();
        double expected = Math.max(1, ratio * (wide ? composite.height() : composite.width()));
        assertEquals(expected, wide ? scaled.height() : scaled.width(), 1 + 1e-6, composite + " became " + scaled);
    }

    @Test
    void theWindowLiesInTheReplyAndShowsWhatIsThere() {
        forAll((views, composite) -> {
            View view = views.any(composite);
            checkConsistent(ViewTransform.solve(composite, view));
            View cut = RandomViews.with(view, view.region(), Optional.of(views.anywhere(composite)), views.zoom());
            ViewPlan plan = ViewTransform.solve(composite, cut);
            checkConsistent(plan);
            assertEquals(cut.rect().orElseThrow().size(), plan.reply());
        });
    }

    @Test
    void theReplyHasTheSizeThatItsFitModePromises() {
        forAll((views, composite) -> {
            Fit fit = views.fit(null);
            Size asked = new Size(views.side(3000), views.side(3000));
            ViewPlan plan = ViewTransform.solve(composite, RandomViews.sized(asked.width(), asked.height(), fit, views.align()));
            Size reply = plan.reply();
            switch (fit.mode()) {
                case FIT, CROP, STRETCH, HFIT, VFIT -> assertEquals(asked, reply);
                case CONSTRAIN -> {
                    assertTrue(reply.width() <= asked.width() && reply.height() <= asked.height(), reply::toString);
                    assertTrue(!fit.upscale() || reply.width() == asked.width() || reply.height() == asked.height(), reply::toString);
                }
                case WRAP -> {
                    assertTrue(!fit.upscale() || reply.width() >= asked.width() && reply.height() >= asked.height(), reply::toString);
                    assertTrue(!fit.upscale() || reply.width() == asked.width() || reply.height() == asked.height(), reply::toString);
                }
            }
            if (fit.mode() == Fit.Mode.CONSTRAIN || fit.mode() == Fit.Mode.WRAP) {
                assertTrue(plan.coversReply() && plan.visible().equals(Area.of(plan.scaled())), plan::toString);
            }
        });
    }

    @Test
    void theShapeIsKeptExceptByStretch() {
        forAll((views, composite) -> {
            View view = views.any(composite);
            if (view.inverseScale().isPresent() || view.fit().orElse(Fit.DEFAULT).mode() != Fit.Mode.STRETCH) {
                checkShape(composite, ViewTransform.solve(composite, view).scaled());
            }
        });
    }

    @Test
    void fitAndConstrainShowAllAndTouchOneSide() {
        forAll((views, composite) -> {
            Fit fit = new Fit(views.pick(Fit.Mode.FIT, Fit.Mode.CONSTRAIN), true);
            Size asked = new Size(views.side(3000), views.side(3000));
            ViewPlan plan = ViewTransform.solve(composite, RandomViews.sized(asked.width(), asked.height(), fit, views.align()));
            assertEquals(Area.of(plan.scaled()), plan.visible());
            assertTrue(plan.scaled().width() == asked.width() || plan.scaled().height() == asked.height(), plan::toString);
        });
    }

    @Test
    void cropAndStretchLeaveNoGap() {
        forAll((views, composite) -> {
            Fit fit = new Fit(views.pick(Fit.Mode.CROP, Fit.Mode.STRETCH), true);
            View view = RandomViews.sized(views.side(3000), views.side(3000), fit, views.align());
            Optional<Area> region = views.random.nextBoolean() ? Optional.of(views.inside(composite)) : Optional.empty();
            ViewPlan plan = ViewTransform.solve(composite, RandomViews.with(view, region, Optional.empty(), views.zoom()));
            assertTrue(plan.coversReply(), plan::toString);
        });
    }

    @Test
    void hfitAndVfitLeaveNoGapInTheirDirection() {
        forAll((views, composite) -> {
            boolean horizontal = views.random.nextBoolean();
            Fit fit = new Fit(horizontal ? Fit.Mode.HFIT : Fit.Mode.VFIT, true);
            ViewPlan plan = ViewTransform.solve(composite,
                    RandomViews.sized(views.side(3000), views.side(3000), fit, views.align()));
            assertEquals(horizontal ? plan.reply().width() : plan.reply().height(),
                    horizontal ? plan.scaled().width() : plan.scaled().height());
            assertEquals(0, horizontal ? plan.placed().x() : plan.placed().y());
        });
    }

    @Test
    void oneSideOrScaleOfARegionInsideLeavesNoGap() {
        forAll((views, composite) -> {
            boolean byScale = views.random.nextBoolean();
            boolean byWidth = !byScale && views.random.nextBoolean();
            int side = views.side(3000);
            Area region = views.inside(composite);
            View view = new View(byWidth ? OptionalInt.of(side) : OptionalInt.empty(),
                    byWidth || byScale ? OptionalInt.empty() : OptionalInt.of(side),
                    byScale ? OptionalDouble.of(views.random.nextDouble(0.1, 50)) : OptionalDouble.empty(),
                    Optional.empty(), Optional.of(region), Optional.empty(), Stretch.NONE, views.align());
            ViewPlan plan = ViewTransform.solve(composite, view);
            assertTrue(plan.coversReply(), plan::toString);
            assertTrue(byScale || side == (byWidth ? plan.reply().width() : plan.reply().height()));
        });
    }

    @Test
    void nothingGrowsUnlessAsked() {
        forAll((views, composite) -> {
            View view = RandomViews.sized(views.side(9000), views.side(9000), views.fit(false), views.align());
            Optional<Area> region = views.random.nextBoolean() ? Optional.of(views.anywhere(composite)) : Optional.empty();
            ViewPlan plan = ViewTransform.solve(composite, RandomViews.with(view, region, Optional.empty(), 1));
            assertTrue(plan.scaled().width() <= composite.width() && plan.scaled().height() <= composite.height(), plan::toString);
        });
    }

    @Test
    void extremeAlignmentTouchesTheEdges() {
        forAll((views, composite) -> {
            Align align = new Align(views.pick(-1.0, 1.0), views.pick(-1.0, 1.0));
            Fit fit = new Fit(views.pick(Fit.Mode.FIT, Fit.Mode.CROP, Fit.Mode.HFIT, Fit.Mode.VFIT), views.random.nextBoolean());
            View view = RandomViews.sized(views.side(3000), views.side(3000), fit, align);
            ViewPlan plan = ViewTransform.solve(composite,
                    RandomViews.with(view, Optional.empty(), Optional.empty(), views.zoom()));
            Area placed = plan.placed();
            assertEquals(0, align.horizontal() < 0 ? placed.x() : placed.x() + placed.width() - plan.reply().width());
            assertEquals(0, align.vertical() < 0 ? placed.y() : placed.y() + placed.height() - plan.reply().height());
        });
    }

    @Test
    void centredMeansEqualMarginsWithinAPixel() {
        forAll((views, composite) -> {
            ViewPlan plan = ViewTransform.solve(composite,
                    RandomViews.sized(views.side(3000), views.side(3000), views.fit(null), Align.DEFAULT));
            Area placed = plan.placed();
            assertEquals(plan.reply().width() - placed.x() - placed.width(), placed.x(), 1);
            assertEquals(plan.reply().height() - placed.y() - placed.height(), placed.y(), 1);
        });
    }

    @Test
    void tilesPartitionTheView() {
        forAll((views, composite) -> {
            View view = views.any(composite);
            double zoom = views.zoom();
            ViewPlan whole = ViewTransform.solve(composite, RandomViews.with(view, view.region(), Optional.empty(), zoom));
            int[] columns = cuts(views, whole.reply().width());
            int[] rows = cuts(views, whole.reply().height());
            long covered = 0;
            for (int i = 0; i + 1 < columns.length; i++) {
                for (int j = 0; j + 1 < rows.length; j++) {
                    Area rect = new Area(columns[i], rows[j], columns[i + 1] - columns[i], rows[j + 1] - rows[j]);
                    ViewPlan tile = ViewTransform.solve(composite,
                            RandomViews.with(view, view.region(), Optional.of(rect), zoom));
                    assertEquals(rect.size(), tile.reply());
                    assertEquals(whole.scaled(), tile.scaled());
                    assertEquals(whole.placed().moved(-rect.x(), -rect.y()), tile.placed());
                    if (!tile.window().isEmpty()) {
                        assertTrue(within(tile.window().moved(rect.x(), rect.y()), whole.window()), tile::toString);
                        covered += (long) tile.window().width() * tile.window().height();
                    }
                }
            }
            assertEquals((long) whole.window().width() * whole.window().height(), covered);
        });
    }

    /** From 0 to the length, with up to three cuts between. */
    private static int[] cuts(RandomViews views, int length) {
        var cuts = views.random.ints(views.random.nextInt(4), 0, length).sorted().distinct().filter(cut -> cut > 0);
        return IntStream.concat(IntStream.concat(
                IntStream.of(0), cuts), IntStream.of(length)).toArray();
    }

    @Test
    void valuesBeyondReasonGiveAFaultOrAPlan() {
        forAll((views, composite) -> {
            View view = new View(far(views), far(views),
                    views.random.nextBoolean() ? OptionalDouble.of(extreme(views)) : OptionalDouble.empty(),
                    Optional.of(views.fit(null)),
                    Optional.of(farAway(views)), Optional.of(farAway(views)), Stretch.both(extreme(views)), views.align());
            try {
                checkConsistent(ViewTransform.solve(composite, view));
            } catch (Fault fault) {
                assertEquals(ErrorCode.IMAGE_TOO_LARGE, fault.code());
                assertTrue(fault.detail().contains("illegal image size"), fault.detail());
            }
        });
    }

    private static OptionalInt far(RandomViews views) {
        return views.random.nextBoolean() ? OptionalInt.of(views.side(Integer.MAX_VALUE)) : OptionalInt.empty();
    }

    private static double extreme(RandomViews views) {
        return views.pick(1.0, 1.0, Double.MIN_VALUE, Double.MAX_VALUE, Math.pow(10, views.random.nextDouble(-320, 308)));
    }

    private static Area farAway(RandomViews views) {
        int sign = views.random.nextBoolean() ? 1 : -1;
        return new Area(sign * views.side(1_000_000_000), -sign * views.side(1_000_000_000),
                views.side(1_000_000_000), views.side(1_000_000_000));
    }
}
