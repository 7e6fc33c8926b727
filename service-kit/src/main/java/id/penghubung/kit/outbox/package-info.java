/**
 * Events leave a service through here only: a row beside the state it tells of, in the same transaction, and one relay\n * that carries the rows to Kafka in order.
 */
@NullMarked
package id.penghubung.kit.outbox;

import org.jspecify.annotations.NullMarked;
