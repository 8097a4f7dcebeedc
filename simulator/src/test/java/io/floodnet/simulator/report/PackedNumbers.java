package io.floodnet.simulator.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads what {@link NumberStream} wrote, in the way of the page's script. */
final class PackedNumbers {

    private PackedNumbers() {}

    static List<Long> read(String base64) {
        List<Long> numbers = new ArrayList<>();
        long value = 0;
        int shift = 0;
        for (byte read : Base64.getDecoder().decode(base64)) {
            value |= (read & 0x7fL) << shift;
            shift += 7;
            if (read >= 0) {
                numbers.add(value);
                value = 0;
                shift = 0;
            }
        }
        return numbers;
    }
}
