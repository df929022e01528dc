/** Food, drink and what they are served in. Other names of the very thing; see index.ts for how a line reads. */
export const FOOD = `
🍎 apple, red apple
🍏 green apple
🍊 orange, tangerine, mandarin, clementine
🍋 lemon
🍋‍🟩 lime
🍇 grapes, grape, bunch of grapes
🍉 watermelon
🍓 strawberry
🍒 cherry, cherries
🍑 peach
🍐 pear
🍍 pineapple
🥥 coconut
🥝 kiwi fruit
🥑 avocado
🍆 eggplant, aubergine
🥔 potato
🥕 carrot
🌽 corn, maize, ear of corn
🌶️ chili, hot pepper, chili pepper, chilli
🫑 bell pepper, pepper, paprika
🥒 cucumber
🥬 lettuce, cabbage, leafy green
🧄 garlic
🧅 onion
🥜 peanut, peanuts
🫘 beans
🌰 chestnut, acorn
🍞 bread, loaf, loaf of bread, toast
🥐 croissant
🥖 baguette
🥨 pretzel
🥞 pancake, pancakes
🧇 waffle, waffles
🧀 cheese
🍔 burger, hamburger, cheeseburger
🍟 fries, french fries, chips
🍕 pizza, pizza slice, slice of pizza
🌭 hot dog, hotdog
🥪 sandwich
🌮 taco, tacos
🌯 burrito
🥚 egg
🍳 fried egg, frying pan, pan
🥘 paella
🍲 stew, soup, pot of food, casserole
🥗 salad
🍿 popcorn
🍜 ramen, noodles, noodle soup, bowl of ramen, bowl of noodles, pho, udon
🍝 spaghetti, pasta
🍣 sushi, nigiri
🍙 rice ball, onigiri
🍚 bowl of rice
🍛 curry
🍡 dango
🥟 dumpling, dumplings, gyoza
🍱 bento, bento box
🍦 ice cream cone, soft serve, ice cream
🍨 bowl of ice cream, sundae
🍧 shaved ice
🍩 donut, doughnut
🍪 cookie, biscuit
🎂 birthday cake, cake
🍰 slice of cake, shortcake, piece of cake, cheesecake
🧁 cupcake, muffin
🥧 pie, apple pie
🍫 chocolate, chocolate bar
🍬 candy, sweet
🍭 lollipop
🍮 pudding, custard, flan
🍯 honey, honey pot, jar of honey, honey jar
🥛 milk, glass of milk
☕ coffee, cup of coffee, coffee cup, cup, mug, espresso, hot chocolate, cocoa, cappuccino, latte
🫖 teapot, tea pot
🍵 tea, cup of tea, teacup, green tea, matcha
🍶 sake
🍾 champagne, champagne bottle
🍷 wine, glass of wine, wine glass, red wine
🍸 cocktail, martini
🍹 tropical drink, pina colada
🍺 beer, mug of beer, beer mug
🥤 soda, soft drink
🧋 bubble tea, boba, boba tea
🧊 ice cube
🥄 spoon
🍴 fork, fork and knife, cutlery
🔪 knife, kitchen knife
🏺 amphora, vase, urn
🫙 jar
🍈 melon, cantaloupe, honeydew
🥩 steak
🥣 porridge, cereal, oatmeal, bowl
🫜 beet, beetroot, radish, turnip
🫓 naan, flatbread
🥃 whiskey, whisky, bourbon
🍽️ plate, dinner plate
🫐 blueberry, blueberries
🧂 salt
🧈 butter
🥓 bacon
🍖 meat
🍗 chicken leg, drumstick
🍤 fried shrimp, tempura
🥮 mooncake
🥠 fortune cookie
`;
