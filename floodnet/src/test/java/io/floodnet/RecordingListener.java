package io.floodnet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it hears. */
final class RecordingListener implements FloodnetListener {
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final List<NetworkEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void onDelivery(Delivery delivery) {
        deliveries.add(delivery);
    }

    @Override
    public void onEvent(NetworkEvent event) {
        events.add(event);
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    List<NetworkEvent> events() {
        return events;
    }

    List<String> texts() {
        return deliveries.stream()
                .map(delivery -> new String(delivery.payload().toByteArray(), StandardCharsets.UTF_8))
                .toList();
    }
}
