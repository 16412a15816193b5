package dev.capstan.compute;

import static dev.capstan.compute.internal.Steps.given;
import static dev.capstan.compute.internal.Steps.made;

import dev.capstan.basics.Explanation;
import dev.capstan.basics.Timeline;
import dev.capstan.plan.Model;

/**
 * What answers cost that are bought by the token, in one month. Prices are in venture currency for one token, 0 or more.
 *
 * @param input for a prompt token
 * @param cached for a prompt token found in the cache
 * @param output for an answer token
 * @param batchShare share of the requests sent as a batch, in [0, 1]
 * @param batchPrice price of a batch request over the normal one, in [0, 1]
 */
public record ApiPrice(double input, double cached, double output, double batchShare, double batchPrice) {

    private static final double MILLION = 1e6;

    /** The plan's prices in a month; cached prompt tokens cost as others do where the plan does not say. */
    public static ApiPrice at(Model.Api api, int month, Timeline timeline) {
        var cached = api.cached() == null ? api.input() : api.cached();
        return new ApiPrice(
                api.input().at(month, timeline),
                cached.at(month, timeline),
                api.output().at(month, timeline),
                api.batchShare().at(month, timeline),
                api.batchPrice().at(month, timeline));
    }

    /**
     * Cost of one request, in venture currency: {@code (prompt·(1 − hit)·input + prompt·hit·cached + answer·output) ·
     * (1 − batchShare·(1 − batchPrice))}.
     *
     * @param prompt prompt tokens, 0 or more
     * @param answer answer tokens, 0 or more
     * @param hit share of the prompt found in the cache, in [0, 1]
     */
    public double cost(double prompt, double answer, double hit) {
        return tokenCost(prompt, answer, hit, input, cached, output) * batchFactor();
    }

    /** The same before what sending requests as a batch takes off, at prices as here. */
    public static double tokenCost(
            double prompt, double answer, double hit, double input, double cached, double output) {
        return prompt * (1 - hit) * input + prompt * hit * cached + answer * output;
    }

    /** What sending a share as a batch leaves of the price, in [0, 1]. */
    public double batchFactor() {
        return batchFactor(batchShare, batchPrice);
    }

    /** The same of any share and price. */
    public static double batchFactor(double batchShare, double batchPrice) {
        return 1 - batchShare * (1 - batchPrice);
    }

    /** How the cost of one request comes about; parameters as in {@link #cost}. */
    public Explanation explain(double prompt, double answer, double hit, String currency) {
        return made(
                "cost of one request",
                "单个请求的成本",
                "(prompt + cached prompt + answer) × batch",
                cost(prompt, answer, hit),
                currency + " / request",
                tokens("prompt", "输入", prompt * (1 - hit), input, currency),
                tokens("cached prompt", "命中缓存的输入", prompt * hit, cached, currency),
                tokens("answer", "输出", answer, output, currency),
                made(
                        "batch",
                        "批处理",
                        "1 − share × (1 − price)",
                        batchFactor(),
                        "",
                        given("share", "比例", 100 * batchShare, "%"),
                        given("price", "价格", 100 * batchPrice, "%")));
    }

    private static Explanation tokens(String en, String zh, double tokens, double price, String currency) {
        return made(
                en,
                zh,
                "tokens × price",
                tokens * price,
                currency + " / request",
                given("tokens", "词元数", tokens, "tokens / request"),
                given("price", "价格", price * MILLION, currency + " / 1M tokens"));
    }
}
