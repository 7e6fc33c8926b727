package id.penghubung.benchmarks.routing;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Heap that this JVM uses until it is closed, in bytes. It is greatest before a garbage collection, or at the end. */
final class HeapUse implements AutoCloseable {

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());
    private final NotificationListener listener = (notification, handback) -> add(notification);
    private long greatest;
    private long greatestKept;

    private HeapUse() {}

    static HeapUse measure() {
        HeapUse use = new HeapUse();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(use.listener, null, null);
            }
        }
        return use;
    }

    private void add(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)
                && notification.getUserData() instanceof CompositeData data) {
            GarbageCollectionNotificationInfo collection = GarbageCollectionNotificationInfo.from(data);
            add(
                    used(collection.getGcInfo().getMemoryUsageBeforeGc()),
                    used(collection.getGcInfo().getMemoryUsageAfterGc()));
        }
    }

    private synchronized void add(long before, long after) {
        greatest = Math.max(greatest, before);
        greatestKept = Math.max(greatestKept, after);
    }

    private long used(Map<String, MemoryUsage> usages) {
        return usages.entrySet().stream()
                .filter(usage -> pools.contains(usage.getKey()))
                .mapToLong(usage -> usage.getValue().getUsed())
                .sum();
    }

    /** Returns the greatest use so far, with objects that were not needed any more. */
    synchronized long greatest() {
        return Math.max(
                greatest,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** Returns the greatest use right after a collection so far; 0 if there was none. */
    synchronized long greatestKept() {
        return greatestKept;
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                try {
                    emitter.removeNotificationListener(listener);
                } catch (ListenerNotFoundException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }
}
