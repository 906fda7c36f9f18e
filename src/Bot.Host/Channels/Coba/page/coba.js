// The try-it page: several phones around one bot. Everything that comes from outside is written as text, never as markup.
'use strict';

const $ = id => document.getElementById(id);
const el = (tag, cls, text) => {
  const e = document.createElement(tag);
  if (cls) e.className = cls;
  if (text !== undefined) e.textContent = text;
  return e;
};

const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const HINTS = {
  Bendahara: ['saldo kas brp ya', 'siapa yg belum iuran', 'bu nur bayar iuran 10rb', 'beli gas 22rb dari kas', 'kas bulan ini'],
  Ketua: ['saldo kas', 'pengeluaran bulan ini', 'siapa yg belum iuran'],
  Pendamping: ['saldo kas', 'kas bulan ini'],
  Orang: ['halo', 'ini siapa ya?'],
  lain: ['iuran saya sudah sampai mana?', 'saldo kas', 'menu'],
};
const SAVED = 'kubebot.coba';

let groups = [];            // from the server
let run = '';               // the server process whose line numbers we know
let since = 0;
let skew = 0;               // demo time minus this device's time
let live = null;            // the phone that is typed on
const people = new Map();   // id -> person with its group
const phones = new Map();   // id -> open phone
const talks = new Map();    // id -> lines, open or not
const unread = new Map();

// ---- time: always the group's own, from its fixed offset

const now = () => Date.now() + skew;
const local = (ms, offset) => new Date(ms + offset * 36e5);
const two = n => String(n).padStart(2, '0');
const hour = (ms, offset) => { const d = local(ms, offset); return `${two(d.getUTCHours())}.${two(d.getUTCMinutes())}`; };
const day = (ms, offset) => { const d = local(ms, offset); return `${DAYS[d.getUTCDay()]}, ${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`; };
const groupOf = id => people.get(id)?.group ?? groups[0] ?? { offset: 7, zone: 'WIB' };

function tickTime() {
  const g = groupOf(live);
  const d = local(now(), g.offset);
  const short = `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()].slice(0, 3)} ${hour(now(), g.offset)}`;
  $('now').replaceChildren(el('span', 'wide', `${DAYS[d.getUTCDay()]}, `), short, el('span', 'wide', ` ${g.zone}`));
  $('now').dateTime = new Date(now()).toISOString();
}

function target(move) {
  const g = groupOf(live);
  const at = (base, days, hours) => { const d = local(base, g.offset); return Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate() + days, hours) - g.offset * 36e5; };
  if (move === 'hour') return now() + 36e5;
  if (move === 'morning') return at(now(), 1, 7);
  const eve = (g.meetings ?? []).map(start => at(Date.parse(start), -1, 18)).find(time => time > now());
  return eve ?? (at(now(), 0, 18) > now() ? at(now(), 0, 18) : at(now(), 1, 18));
}

async function move(kind) {
  const buttons = document.querySelectorAll('[data-move]');
  buttons.forEach(b => { b.disabled = true; });
  await post('clock', { to: new Date(target(kind)).toISOString() });
  buttons.forEach(b => { b.disabled = false; });
  await loadPeople();
}

// ---- talking to the server

async function post(what, body) {
  try {
    const answer = await fetch(`/coba/api/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return answer.ok;
  } catch {
    return false;
  }
}

function listen() {
  const events = new EventSource(`/coba/api/events?since=${since}&run=${run}`);
  events.addEventListener('clock', e => {
    $('lost').hidden = true;
    const clock = JSON.parse(e.data);
    if (run && clock.run !== run) forget();
    run = clock.run;
    skew = Date.parse(clock.now) - Date.now();
    tickTime();
  });
  events.addEventListener('line', e => arrive(JSON.parse(e.data)));
  events.onerror = () => {
    events.close();
    $('lost').hidden = false;
    setTimeout(listen, 1500);
  };
}

function forget() {
  since = 0;
  talks.clear();
  unread.clear();
  for (const phone of phones.values()) draw(phone);
}

async function loadPeople() {
  const answer = await fetch('/coba/api/people');
  groups = (await answer.json()).groups;
  people.clear();
  for (const group of groups) for (const person of group.people) if (!people.has(person.id)) people.set(person.id, { ...person, group });
}

// ---- lines

function arrive(line) {
  if (line.id <= since) return;
  since = line.id;
  const lines = talks.get(line.who) ?? [];
  talks.set(line.who, lines);
  lines.push(line);
  const phone = phones.get(line.who);
  if (phone) {
    if (!line.mine) phone.waiting = 0;
    append(phone, line, lines[lines.length - 2]);
    end(phone);
  }
  const seen = line.who === live && document.visibilityState === 'visible';
  if (!line.mine && !seen) unread.set(line.who, (unread.get(line.who) ?? 0) + 1);
  if (line.mine || seen) unread.delete(line.who);
  badges();
}

async function say(phone, text, choice, key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`) {
  phone.waiting++;
  end(phone);
  const body = { from: phone.id, text, key };
  if (choice) { body.ref = choice.ref; body.says = choice.says; }
  const ok = await post('messages', body);
  if (!ok) failed(phone, () => say(phone, text, choice, key));
  // No answer is an answer too: the dots do not stay for ever.
  setTimeout(() => { phone.waiting = Math.max(0, phone.waiting - 1); end(phone); }, ok ? 1200 : 0);
}

function failed(phone, again) {
  const note = el('div', 'bubble me failed', 'Pesan tadi belum sampai.');
  const button = el('button', '', 'Kirim lagi');
  button.type = 'button';
  button.onclick = () => { note.remove(); again(); };
  note.append(button);
  phone.talk.append(note);
  end(phone);
}

// ---- drawing

// The one *bold* span of a message: stars that hug words and stand free on one line.
function bold(into, text) {
  const found = /(^|[^\p{L}\p{N}])\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}])/u.exec(text);
  if (!found) return into.append(text);
  const start = found.index + found[1].length;
  into.append(text.slice(0, start), el('b', '', found[2]), text.slice(start + found[2].length + 2));
}

function append(phone, line, before) {
  const g = groupOf(phone.id);
  const at = Date.parse(line.at);
  const date = day(at, g.offset);
  if (!before || day(Date.parse(before.at), g.offset) !== date) phone.talk.append(el('div', 'day', date));
  const bubble = el('div', line.mine ? 'bubble me' : 'bubble bot');
  bold(bubble, line.text);
  if (line.medium) bubble.append(el('span', 'file', '📎 ' + line.medium));
  if (line.document) {
    const file = el('a', 'file', `📎 ${line.document}`);
    file.href = `/coba/berkas/${run}/${line.id}/${line.document}`;
    file.target = '_blank';
    file.rel = 'noopener';
    bubble.append(file);
  }
  bubble.append(el('small', '', hour(at, g.offset) + (line.mine ? ' ✓✓' : '')));
  phone.talk.append(bubble);
  if (line.choices.length) phone.talk.append(choices(phone, line));
  if (!line.mine) return;
  phone.hints.replaceChildren();
  phone.talk.querySelectorAll('.choices').forEach(old => old.classList.add('old'));   // still work, as on a real phone
}

function choices(phone, line) {
  const box = el('div', 'choices');
  const press = (choice, button) => {
    button?.classList.add('taken');
    say(phone, choice.title, { ref: line.ref, says: choice.says });
  };
  if (line.list) {
    const open = el('button', '', `☰ ${line.list}`);
    open.type = 'button';
    open.onclick = () => sheet(phone, line, choice => press(choice, open));
    box.append(open);
  } else {
    for (const choice of line.choices) {
      const button = el('button', '', choice.title);
      button.type = 'button';
      button.onclick = () => press(choice, button);
      box.append(button);
    }
  }
  return box;
}

function sheet(phone, line, pick) {
  const panel = el('div');
  const close = () => { phone.sheet.hidden = true; phone.sheet.replaceChildren(); phone.input.focus(); };
  panel.append(el('h3', '', line.list));
  for (const choice of line.choices) {
    const row = el('button', '', choice.title);
    row.type = 'button';
    if (choice.description) row.append(el('small', '', choice.description));
    row.onclick = () => { close(); pick(choice); };
    panel.append(row);
  }
  phone.sheet.replaceChildren(panel);
  phone.sheet.hidden = false;
  phone.sheet.onclick = e => { if (e.target === phone.sheet) close(); };
  panel.querySelector('button').focus();
}

function end(phone) {
  phone.talk.querySelector('.typing')?.remove();
  if (phone.waiting > 0) {
    const dots = el('div', 'typing');
    dots.setAttribute('aria-label', 'mengetik');
    dots.append(el('i'), el('i'), el('i'));
    phone.talk.append(dots);
  }
  phone.talk.scrollTop = phone.talk.scrollHeight;
}

function draw(phone) {
  phone.talk.replaceChildren();
  phone.hints.replaceChildren();
  const lines = talks.get(phone.id) ?? [];
  lines.forEach((line, i) => append(phone, line, lines[i - 1]));
  if (!lines.some(l => l.mine)) {
    for (const hint of HINTS[people.has(phone.id) ? people.get(phone.id).role : 'Orang'] ?? HINTS.lain) {
      const chip = el('button', '', hint);
      chip.type = 'button';
      chip.onclick = () => say(phone, hint);
      phone.hints.append(chip);
    }
  }
  end(phone);
}

const face = call => call.replace(/^(Bu|Pak|Ibu|Bapak)\s+/, '').slice(0, 1).toUpperCase();

function openPhone(id) {
  if (!phones.has(id)) {
    const node = $('phone').content.firstElementChild.cloneNode(true);
    const part = c => node.querySelector(c);
    const person = people.get(id);
    const phone = { id, node, talk: part('.talk'), hints: part('.hints'), input: part('textarea'), sheet: part('.sheet'), badge: part('.badge'), waiting: 0 };
    part('.face').textContent = face(person?.call ?? id);
    part('.name').textContent = person ? `${person.call} (${person.name.replace(' (nama demo)', '')})` : id;
    part('.role').textContent = person ? `${person.role} · ${person.group.name}` : 'Orang baru, belum terdaftar';
    part('.close').onclick = e => { e.stopPropagation(); closePhone(id); };
    part('.say').onsubmit = e => {
      e.preventDefault();
      const text = phone.input.value.trim();
      if (!text) return;
      phone.input.value = '';
      grow(phone.input);
      say(phone, text);
    };
    phone.input.onkeydown = e => {
      if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) { e.preventDefault(); part('.say').requestSubmit(); }
    };
    phone.input.oninput = () => grow(phone.input);
    node.addEventListener('pointerdown', () => focus(id));
    node.addEventListener('focusin', () => focus(id));
    phones.set(id, phone);
    $('desk').append(node);
    draw(phone);
  }
  focus(id);
  save();
}

function closePhone(id) {
  phones.get(id)?.node.remove();
  phones.delete(id);
  if (live === id) live = null;
  if (phones.size) focus(live ?? [...phones.keys()][0]); else pick();
  save();
}

function focus(id) {
  if (live !== id) {
    live = id;
    for (const phone of phones.values()) phone.node.classList.toggle('live', phone.id === id);
    const phone = phones.get(id);
    phone.talk.scrollTop = phone.talk.scrollHeight;
    phone.node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    tickTime();
  }
  unread.delete(id);
  badges();
}

function grow(input) {
  input.style.height = 'auto';
  input.style.height = `${Math.min(132, Math.max(44, input.scrollHeight))}px`;
}

function badge(count) { return el('span', 'badge', count > 99 ? '99+' : String(count)); }

function badges() {
  const tabs = [];
  for (const phone of phones.values()) {
    const count = unread.get(phone.id) ?? 0;
    phone.badge.hidden = count === 0;
    phone.badge.textContent = count > 99 ? '99+' : String(count);
    const tab = el('button', '', people.get(phone.id)?.call ?? phone.id);
    tab.type = 'button';
    tab.setAttribute('aria-current', String(phone.id === live));
    if (count) tab.append(badge(count));
    tab.onclick = () => focus(phone.id);
    tabs.push(tab);
  }
  // Somebody whose phone is not open was told something.
  for (const [id, count] of unread) {
    if (phones.has(id)) continue;
    const tab = el('button', 'away', people.get(id)?.call ?? id);
    tab.type = 'button';
    tab.title = 'Buka HP ini';
    tab.append(badge(count));
    tab.onclick = () => openPhone(id);
    tabs.push(tab);
  }
  const add = el('button', 'add', '+ HP lain');
  add.type = 'button';
  add.onclick = pick;
  $('tabs').replaceChildren(...tabs, add);
  const all = [...unread.values()].reduce((a, b) => a + b, 0);
  document.title = (all ? `(${all}) ` : '') + 'KubeBot: coba dulu';
}

function pick() {
  const sections = [];
  for (const group of groups) {
    sections.push(el('h3', '', group.name));
    const list = el('div', 'people');
    for (const person of group.people) {
      const button = el('button');
      const words = el('span');
      button.type = 'button';
      button.disabled = phones.has(person.id);
      words.append(el('b', '', person.call), el('small', '', person.role));
      button.append(el('span', 'face', face(person.call)), words);
      button.onclick = () => { $('picker').close(); openPhone(person.id); };
      list.append(button);
    }
    sections.push(list);
  }
  $('picker-groups').replaceChildren(...sections);
  if (!$('picker').open) $('picker').showModal();
}

// ---- start

function save() {
  try { localStorage.setItem(SAVED, JSON.stringify([...phones.keys()])); } catch { /* private mode */ }
}

function saved() {
  try {
    const ids = JSON.parse(localStorage.getItem(SAVED) ?? '[]');
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string' && id) : [];
  } catch {
    return [];
  }
}

function usual() {
  const first = groups[0]?.people ?? [];
  const by = role => first.find(p => p.role === role)?.id;
  return [by('Bendahara'), by('Ketua'), innerWidth > 1240 ? by('Anggota') : null].filter(Boolean);
}

async function start() {
  await loadPeople();
  const open = saved();
  for (const id of open.length ? open : usual()) openPhone(id);
  if (phones.size) focus([...phones.keys()][0]);
  document.querySelectorAll('[data-move]').forEach(b => { b.onclick = () => move(b.dataset.move); });
  $('picker-close').onclick = () => $('picker').close();
  $('stranger').onsubmit = e => {
    e.preventDefault();
    const name = $('stranger-name').value.trim() || 'Tetangga';
    $('stranger-name').value = '';
    $('picker').close();
    openPhone(name);
  };
  document.addEventListener('visibilitychange', () => { if (live && !document.hidden) { unread.delete(live); badges(); } });
  setInterval(tickTime, 1000);
  listen();
}

start();
