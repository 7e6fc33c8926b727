package id.penghubung.quality.surveys.links;

import id.penghubung.kit.pdf.PdfText;
import id.penghubung.kit.pdf.QrCode;
import id.penghubung.quality.surveys.LinkTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes and finds the tokens of links of other features under the keys of surveys. */
@ApplicationScoped
class SharedLinkTokens implements LinkTokens {

    /** Side of a code, 4.9 cm. */
    private static final float CODE = 140;

    private final SurveyKeys keys;
    private final SurveySettings settings;

    SharedLinkTokens(SurveyKeys keys, SurveySettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    public String currentKeyId() {
        return keys.currentId();
    }

    @Override
    public String newToken(UUID linkId) {
        return keys.newToken(linkId);
    }

    @Override
    public byte[] hash(String purpose, String token) {
        return keys.hash(purpose, token);
    }

    @Override
    public List<byte[]> hashes(String purpose, String token) {
        return keys.hashes(purpose, token);
    }

    @Override
    public byte[] answerCheck(String token, String answer) {
        return SurveyLinks.answerCheck(token, answer);
    }

    @Override
    public URI address(String path) {
        return settings.publicUrl().resolve(path);
    }

    @Override
    public byte[] printed(String title, String text, List<Printed> links, String path) {
        try (PdfText pdf = new PdfText(title)) {
            pdf.title(title);
            for (Printed link : links) {
                Optional<String> token = keys.token(link.keyId(), link.linkId());
                if (token.isPresent()) {
                    String page = address(path + token.get()).toString();
                    pdf.paragraph(text);
                    QrCode.of(page).addTo(pdf, CODE);
                    pdf.paragraph(page);
                }
            }
            return pdf.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
