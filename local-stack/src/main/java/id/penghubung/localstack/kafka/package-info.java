/** A Kafka broker in KRaft mode in its own JVM. */
@NullMarked
package id.penghubung.localstack.kafka;

import org.jspecify.annotations.NullMarked;
