package id.penghubung.kit.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.interfaces.EdECPrivateKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.CompactSerializer;

/**
 * Signs with one Ed25519 key. The signature is that of Bouncy Castle, which takes an eighth of the JDK's time and gives the same
 * bytes (RFC 8032); jose4j uses that of the JDK. Thread-safe.
 */
final class JwsSigner {

    private final String keyId;
    private final Ed25519PrivateKeyParameters key;

    /** @param pair a key pair with its private key */
    JwsSigner(OctetKeyPairJsonWebKey pair) {
        this.keyId = pair.getKeyId();
        byte[] seed = ((EdECPrivateKey) pair.getPrivateKey())
                .getBytes()
                .orElseThrow(() -> new IllegalStateException("The key cannot be read"));
        this.key = new Ed25519PrivateKeyParameters(seed);
    }

    String keyId() {
        return keyId;
    }

    /** Returns a JSON Web Signature (RFC 7515) in compact form. */
    String sign(byte[] document) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(keyId);
        jws.setContentTypeHeaderValue("json");
        jws.setPayloadBytes(document);
        String signed = CompactSerializer.serialize(jws.getHeaders().getEncodedHeader(), jws.getEncodedPayload());
        byte[] bytes = signed.getBytes(US_ASCII);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(bytes, 0, bytes.length);
        return CompactSerializer.serialize(signed, new Base64Url().base64UrlEncode(signer.generateSignature()));
    }
}
