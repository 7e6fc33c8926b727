package id.penghubung.gateway.identity;

/** The token is expired, forged, meant for someone else or no token at all. */
public final class InvalidTokenException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidTokenException(String why) {
        super(why, null, false, false);
    }
}
