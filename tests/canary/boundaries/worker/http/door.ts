// breaks postgres-in-one-file, aws4fetch-in-adapters, stripe-in-its-adapter
import { AwsClient } from "aws4fetch";
import postgres from "postgres";
import Stripe from "stripe";

export const door = [AwsClient, postgres, Stripe];
