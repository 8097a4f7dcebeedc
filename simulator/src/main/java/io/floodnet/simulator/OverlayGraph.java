package io.floodnet.simulator;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.simulator.engine.SimulatedNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The graph of the links at one moment, and what can be said of it. */
public final class OverlayGraph {
    private final int[][] adjacent;

    private OverlayGraph(int[][] adjacent) {
        this.adjacent = adjacent;
    }

    /** The graph that living nodes make up; a link counts where its nearer end believes in it. */
    public static OverlayGraph of(List<SimulatedNode> nodes) {
        Map<NodeId, Integer> positions = new HashMap<>();
        for (SimulatedNode node : nodes) {
            positions.put(node.contact().id(), positions.size());
        }
        int[][] adjacent = new int[nodes.size()][];
        for (int i = 0; i < adjacent.length; i++) {
            adjacent[i] = nodes.get(i).neighbours().stream()
                    .map(Contact::id)
                    .filter(positions::containsKey)
                    .mapToInt(positions::get)
                    .toArray();
        }
        return new OverlayGraph(adjacent);
    }

    /**
     * A random regular graph to compare with: each node draws its partners, and pairs that repeat or meet themselves are
     * drawn again among the edges (configuration model; Bollobás 1980).
     */
    public static OverlayGraph randomRegular(int nodes, int degree, long seed) {
        Random random = new Random(seed);
        List<Integer> stubs = new ArrayList<>();
        for (int i = 0; i < nodes * degree; i++) {
            stubs.add(i / degree);
        }
        Collections.shuffle(stubs, random);
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i + 1 < stubs.size(); i += 2) {
            int one = stubs.get(i);
            int other = stubs.get(i + 1);
            if (one == other || lists.get(one).contains(other)) {
                continue; // a few edges in a thousand; they do not move the mean distance
            }
            lists.get(one).add(other);
            lists.get(other).add(one);
        }
        return new OverlayGraph(lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new));
    }

    /** How many nodes have how many links. */
    public Map<Integer, Integer> degrees() {
        Map<Integer, Integer> degrees = new TreeMap<>();
        for (int[] links : adjacent) {
            degrees.merge(links.length, 1, Integer::sum);
        }
        return degrees;
    }

    /** Links that only one of their ends believes in. */
    public int oneSidedLinks() {
        int oneSided = 0;
        for (int i = 0; i < adjacent.length; i++) {
            for (int other : adjacent[i]) {
                int self = i;
                if (Arrays.stream(adjacent[other]).noneMatch(back -> back == self)) {
                    oneSided++;
                }
            }
        }
        return oneSided;
    }

    /** The sizes of the pieces that the graph is in, the largest first. */
    public List<Integer> components() {
        List<Integer> sizes = new ArrayList<>();
        boolean[] visited = new boolean[adjacent.length];
        for (int i = 0; i < adjacent.length; i++) {
            if (!visited[i]) {
                int size = 0;
                int[] distances = distancesFrom(i);
                for (int j = 0; j < distances.length; j++) {
                    if (distances[j] >= 0 && !visited[j]) {
                        visited[j] = true;
                        size++;
                    }
                }
                sizes.add(size);
            }
        }
        sizes.sort(Collections.reverseOrder());
        return sizes;
    }

    /** The mean distance in hops between nodes that can reach each other, from a sample of starting points. */
    public double meanHops(int samples, long seed) {
        Random random = new Random(seed);
        long hops = 0;
        long pairs = 0;
        for (int sample = 0; sample < samples; sample++) {
            for (int distance : distancesFrom(random.nextInt(adjacent.length))) {
                if (distance > 0) {
                    hops += distance;
                    pairs++;
                }
            }
        }
        return (double) hops / pairs;
    }

    /** -1 where there is no way. */
    private int[] distancesFrom(int start) {
        int[] distances = new int[adjacent.length];
        Arrays.fill(distances, -1);
        distances[start] = 0;
        Deque<Integer> frontier = new ArrayDeque<>(List.of(start));
        while (!frontier.isEmpty()) {
            int node = frontier.remove();
            for (int next : adjacent[node]) {
                if (distances[next] < 0) {
                    distances[next] = distances[node] + 1;
                    frontier.add(next);
                }
            }
        }
        return distances;
    }
}
