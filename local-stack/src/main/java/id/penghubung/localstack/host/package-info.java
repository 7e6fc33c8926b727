/** Resources of this machine that the parts of a stack use: folders, ports, the checkout and its build output. */
@NullMarked
package id.penghubung.localstack.host;

import org.jspecify.annotations.NullMarked;
