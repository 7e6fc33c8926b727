/** PostgreSQL from embedded binaries, with its safety on. */
@NullMarked
package id.penghubung.localstack.postgres;

import org.jspecify.annotations.NullMarked;
