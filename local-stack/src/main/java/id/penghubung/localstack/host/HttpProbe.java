package id.penghubung.localstack.host;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;

/** Checks whether a URL answers 200. */
public final class HttpProbe {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int OK = 200;

    private final URL url;

    public HttpProbe(String url) {
        try {
            this.url = URI.create(url).toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException(url, e);
        }
    }

    public boolean answersOk() {
        try {
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
