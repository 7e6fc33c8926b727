package id.penghubung.quality.surveys.links;

import java.time.Duration;

/** Result of a PIN that was entered at a kiosk. */
public sealed interface PinResult {

    /**
     * It was right.
     *
     * @param session value by which the device is recognized until the session ends
     */
    record Opened(String session, Duration lasts) implements PinResult {}

    /** It was wrong. */
    record Wrong() implements PinResult {}

    /** Too many were wrong; the PIN was not looked at. */
    record Locked(Duration remaining) implements PinResult {}
}
