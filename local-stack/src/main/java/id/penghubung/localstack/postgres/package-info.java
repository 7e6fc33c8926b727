/** PostgreSQL from embedded binaries, with its durability settings enabled. */
@NullMarked
package id.penghubung.localstack.postgres;

import org.jspecify.annotations.NullMarked;
