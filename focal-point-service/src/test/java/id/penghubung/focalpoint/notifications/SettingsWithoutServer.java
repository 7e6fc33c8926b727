package id.penghubung.focalpoint.notifications;

import java.time.Duration;
import java.util.Optional;

/** Settings without the addresses of the coordinator and the Ombudsman's liaison. */
record SettingsWithoutServer() implements NotificationSettings {

    @Override
    public String dispatchInterval() {
        return "off";
    }

    @Override
    public String digestInterval() {
        return "off";
    }

    @Override
    public Optional<String> coordinatorAddress() {
        return Optional.empty();
    }

    @Override
    public Optional<String> ombudsmanAddress() {
        return Optional.empty();
    }

    @Override
    public Optional<String> secretaryAddress() {
        return Optional.empty();
    }

    @Override
    public Duration retention() {
        return Duration.ofDays(30);
    }
}
