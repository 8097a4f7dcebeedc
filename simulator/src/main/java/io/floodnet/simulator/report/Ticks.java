package io.floodnet.simulator.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Where an axis carries numbers, and how these are written: 1, 2 or 5 times a power of ten. */
final class Ticks {
    private static final String[] SUFFIXES = {"", "k", "M", "G", "T"};

    private Ticks() {}

    record Tick(double value, String label) {}

    static List<Tick> of(PlotScale scale, int countMax) {
        return scale.isLog() ? log(scale, countMax) : linear(scale, countMax);
    }

    private static List<Tick> linear(PlotScale scale, int countMax) {
        double step = step(scale.most() - scale.least(), countMax);
        int thousands = thousands(Math.max(Math.abs(scale.least()), Math.abs(scale.most())));
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(scale.least() / step - 1e-9); i * step <= scale.most() + step * 1e-9; i++) {
            ticks.add(new Tick(i * step, label(i * step, thousands)));
        }
        return ticks;
    }

    /** Powers of ten; in between 2 and 5 as well where the axis has less than two of them. */
    private static List<Tick> log(PlotScale scale, int countMax) {
        double decades = StrictMath.log10(scale.most() / scale.least());
        int every = (int) Math.max(1, Math.ceil(decades / countMax));
        double[] factors = decades <= 2 ? new double[] {1, 2, 5} : new double[] {1};
        List<Tick> ticks = new ArrayList<>();
        int last = (int) Math.ceil(StrictMath.log10(scale.most()));
        for (int power = (int) Math.floor(StrictMath.log10(scale.least()) + 1e-9); power <= last; power += every) {
            for (double factor : factors) {
                double value = factor * StrictMath.pow(10, power);
                if (value >= scale.least() * (1 - 1e-9) && value <= scale.most() * (1 + 1e-9)) {
                    ticks.add(new Tick(value, label(value, thousands(value))));
                }
            }
        }
        return ticks;
    }

    /** The smallest round step with which a span has no more than so many ticks. */
    static double step(double span, int countMax) {
        double rough = span / countMax;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Up to four digits are written out. */
    private static int thousands(double largest) {
        double magnitude = Math.abs(largest);
        int thousands = 0;
        while (Math.abs(largest) >= 10_000 && magnitude >= 1_000 && thousands < SUFFIXES.length - 1) {
            magnitude /= 1_000;
            thousands++;
        }
        return thousands;
    }

    /** Four digits tell any two ticks apart; a sum of steps has more of them only by rounding. */
    private static String label(double value, int thousands) {
        double scaled = value / StrictMath.pow(1_000, thousands);
        if (Math.abs(scaled) < 1e-12) {
            return "0";
        }
        int digits = Math.max(0, 3 - (int) Math.floor(StrictMath.log10(Math.abs(scaled))));
        String plain = BigDecimal.valueOf(scaled)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return plain + SUFFIXES[thousands];
    }
}
