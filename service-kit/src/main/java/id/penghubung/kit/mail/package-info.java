/**
 * Mail. {@link MailQueue} stores mails in the transaction of a use case; a background worker renders and sends them, with
 * retries. A service has it if {@code penghubung.mail.enabled} is true at its build; it then has the table {@code mail}, the
 * templates {@code mails/id.txt} and {@code mails/en.txt}, and a {@link MailContent}. A service that
 * stores no addresses, or sends by other channels too, has a {@link MailTransport} of its own.
 */
@NullMarked
package id.penghubung.kit.mail;

import org.jspecify.annotations.NullMarked;
