/** Real PostgreSQL and Kafka, and an issuer of tokens, for the tests of the services. */
@NullMarked
package id.penghubung.localstack.testing;

import org.jspecify.annotations.NullMarked;
