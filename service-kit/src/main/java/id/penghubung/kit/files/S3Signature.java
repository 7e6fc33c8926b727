package id.penghubung.kit.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.runtime.Digests;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of requests to S3, version 4 (Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header"), for
 * requests without a query and with a path that needs no encoding.
 */
record S3Signature(String region, String accessKey, String secretKey) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY_LENGTH = 8;

    /**
     * Returns the headers of a signed request, without {@code Host}.
     *
     * @param host value of the header {@code Host}
     * @param contentSha256 SHA-256 of the body
     * @param others further headers that are signed, with names in lower case
     */
    Map<String, String> headers(
            String method, String host, String path, String contentSha256, Map<String, String> others, Instant now) {
        String time = TIME.format(now);
        SortedMap<String, String> signed = new TreeMap<>(others);
        signed.put("host", host);
        signed.put("x-amz-content-sha256", contentSha256);
        signed.put("x-amz-date", time);
        String names = String.join(";", signed.keySet());
        String headers = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", method, path, "", headers, names, contentSha256);
        String day = time.substring(0, DAY_LENGTH);
        String scope = day + "/" + region + "/s3/aws4_request";
        String toSign = String.join("\n", ALGORITHM, time, scope, hex(Digests.sha256(request.getBytes(UTF_8))));
        byte[] key = hmac(("AWS4" + secretKey).getBytes(UTF_8), day);
        for (String part : new String[] {region, "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        signed.remove("host");
        signed.put(
                "authorization",
                "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(ALGORITHM, accessKey, scope, names, hex(hmac(key, toSign))));
        return signed;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Contains no secret, because it may be logged. */
    @Override
    public String toString() {
        return "S3Signature " + accessKey;
    }
}
