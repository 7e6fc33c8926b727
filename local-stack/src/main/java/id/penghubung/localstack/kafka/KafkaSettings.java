package id.penghubung.localstack.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of the broker: one small node that is broker and controller and starts quickly. */
final class KafkaSettings {

    private KafkaSettings() {}

    static Properties of(int port, int controllerPort, Path logDirectory) {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", logDirectory.toString());

        // A misspelt topic name is an error and does not create a topic.
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("num.partitions", "1");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "2");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");

        // The consumers of a group start together, so that the broker need not wait for more members.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // After a SIGKILL the broker cannot register again before its old session has expired (9 s by default).
        settings.setProperty("broker.session.timeout.ms", "4000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");

        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        // The cleaner allocates this buffer at the start; the default would be half of this heap.
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        return settings;
    }
}
