/**
 * Roll call, proxies and quorum, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.sitting.domain;

import org.jspecify.annotations.NullMarked;
