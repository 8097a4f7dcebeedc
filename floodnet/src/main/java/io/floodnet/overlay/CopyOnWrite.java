package io.floodnet.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lists that are replaced rather than changed, for what a node has few of and mostly none: an empty one costs it nothing, and
 * one may be walked through while another takes its place.
 */
final class CopyOnWrite {
    private CopyOnWrite() {}

    static <E> List<E> plus(List<E> list, E element) {
        List<E> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    /** The list without the first element that is equal; the same list if there is none. */
    static <E> List<E> minus(List<E> list, E element) {
        int index = list.indexOf(element);
        if (index < 0) {
            return list;
        }
        List<E> shorter = new ArrayList<>(list);
        shorter.remove(index);
        return List.copyOf(shorter);
    }

    /** The list without those that meet a condition; the same list if none does. */
    static <E> List<E> minusIf(List<E> list, Predicate<E> condition) {
        for (E element : list) {
            if (condition.test(element)) {
                return list.stream().filter(condition.negate()).toList();
            }
        }
        return list;
    }
}
