package id.penghubung.kit.mail;

import java.time.Duration;

/** Settings in which only the server and the maximum of a run differ from the usual ones. */
record TestMailSettings(boolean mailServer, int mailMaxPerRun) implements MailSettings {

    @Override
    public String mailInterval() {
        return "off";
    }

    @Override
    public Duration mailTimeout() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration retention() {
        return Duration.ofDays(30);
    }
}
