/**
 * Messages to reporters about the steps of their complaints: by mail, and by SMS or WhatsApp where a provider is installed. A step is
 * recorded in its transaction; a worker makes one message for each channel of the steps of a complaint, and another one sends it.
 * Addresses stay encrypted until then.
 */
@NullMarked
package id.penghubung.complaints.notifications;

import org.jspecify.annotations.NullMarked;
