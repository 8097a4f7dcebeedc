package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyOnWriteTest {
    private static final List<String> LIST = List.of("a", "b", "a");

    @Test
    void addsAtTheEnd() {
        assertEquals(List.of("a", "b", "a", "c"), CopyOnWrite.plus(LIST, "c"));
    }

    @Test
    void takesOutTheFirstThatIsEqual() {
        assertEquals(List.of("b", "a"), CopyOnWrite.minus(LIST, "a"));
    }

    @Test
    void takesOutAllThatMeetACondition() {
        assertEquals(List.of("b"), CopyOnWrite.minusIf(LIST, "a"::equals));
    }

    @Test
    void whereThereIsNothingToTakeOutTheListStays() {
        assertSame(LIST, CopyOnWrite.minus(LIST, "c"));
        assertSame(LIST, CopyOnWrite.minusIf(LIST, "c"::equals));
    }

    @Test
    void aListMayBeWalkedThroughWhileAnotherTakesItsPlace() {
        List<String> left = LIST;
        List<String> walked = new ArrayList<>();
        for (String element : left) {
            walked.add(element);
            left = CopyOnWrite.minus(left, element);
        }

        assertEquals(LIST, walked);
        assertEquals(List.of(), left);
    }
}
