/**
 * Transactional outbox, the only way by which a service publishes events. An event is stored as a row in the transaction
 * that changes the state; one relay publishes the rows to Kafka in order.
 */
@NullMarked
package id.penghubung.kit.outbox;

import org.jspecify.annotations.NullMarked;
