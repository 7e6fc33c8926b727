@NullMarked
package id.penghubung.localstack.host;

import org.jspecify.annotations.NullMarked;
